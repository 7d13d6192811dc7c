import { Module } from '@nestjs/common';
import { ContactDoublesController, ContactGroupsController, ContactsController } from './address-book.controller';
import { ContactGroupsService } from './contact-groups.service';
import { ContactsService } from './contacts.service';

/** What other libs may use. */
@Module({ providers: [ContactsService, ContactGroupsService], exports: [ContactsService, ContactGroupsService] })
export class AddressBookModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [AddressBookModule],
  controllers: [ContactsController, ContactDoublesController, ContactGroupsController],
})
export class AddressBookApi {}
