import { Module } from '@nestjs/common';
import { DefinitionsService } from './definitions.service';
import { EntryActsService } from './entry-acts.service';
import { HolidaysController } from './holidays.controller';
import { HolidaysService } from './holidays.service';
import { LawSeed } from './law.seed';
import { NumberingService } from './numbering.service';
import {
  DocumentTypesController,
  NumberSeriesController,
  RegistersController,
  SymbolsController,
} from './registers.controller';
import { RegistersService } from './registers.service';
import { ReservedNumbersService } from './reserved-numbers.service';
import { SymbolsService } from './symbols.service';

const services = [
  NumberingService,
  RegistersService,
  EntryActsService,
  DefinitionsService,
  ReservedNumbersService,
  SymbolsService,
  HolidaysService,
];

/** What other libs may use. */
@Module({ providers: [...services, LawSeed], exports: services })
export class RegistersModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [RegistersModule],
  controllers: [
    RegistersController,
    NumberSeriesController,
    SymbolsController,
    DocumentTypesController,
    HolidaysController,
  ],
})
export class RegistersApi {}
