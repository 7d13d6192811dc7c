import { Module } from '@nestjs/common';
import { CitationsService } from './citations.service';
import { LegalTextsController } from './legal-texts.controller';
import { LegalTextsService } from './legal-texts.service';

/** What other libs may use. */
@Module({ providers: [LegalTextsService, CitationsService], exports: [LegalTextsService, CitationsService] })
export class ReferencesModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [ReferencesModule], controllers: [LegalTextsController] })
export class ReferencesApi {}
