import { Module } from '@nestjs/common';
import { LawSeed } from './law.seed';
import { NumberingService } from './numbering.service';
import { DocumentTypesController, RegistersController } from './registers.controller';
import { RegistersService } from './registers.service';

/** What other libs may use. */
@Module({ providers: [NumberingService, RegistersService, LawSeed], exports: [NumberingService, RegistersService] })
export class RegistersModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [RegistersModule],
  controllers: [RegistersController, DocumentTypesController],
})
export class RegistersApi {}
