import { Module } from '@nestjs/common';
import { AddressBookModule } from '@vanthu/address-book';
import { IdentityModule } from '@vanthu/identity';
import { RegistersModule } from '@vanthu/registers';
import { DocumentsModule } from '../documents.module';
import { DispatchesService } from './dispatches.service';
import { OutgoingDocumentsService } from './outgoing-documents.service';
import { OutgoingJournal } from './outgoing-journal';
import { OutgoingParts } from './outgoing-parts';
import { OutgoingRegister } from './outgoing-register';
import { DispatchesController, OutgoingDocumentsController } from './outgoing.controller';

/** What other libs may use. */
@Module({
  imports: [DocumentsModule, RegistersModule, AddressBookModule, IdentityModule],
  providers: [OutgoingDocumentsService, DispatchesService, OutgoingJournal, OutgoingParts, OutgoingRegister],
  exports: [OutgoingDocumentsService, DispatchesService],
})
export class OutgoingModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [OutgoingModule], controllers: [OutgoingDocumentsController, DispatchesController] })
export class OutgoingApi {}
