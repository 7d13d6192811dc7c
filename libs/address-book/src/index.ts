/** The address book (danh bạ): organs and people with their names of all times, and saved groups of recipients. */
export { AddressBookApi, AddressBookModule } from './address-book.module';
export { seedAddressBook } from './address-book.seed';
export { CONTACT_VISIBLE, contactPolicy, GROUP_VISIBLE, groupPolicy } from './address-book.policy';
export { contactMerged, contactUnfit, contactUnknown, notMerged } from './address-book.problems';
export { ContactGroupsService } from './contact-groups.service';
export { fold, nameOn, patternsOf } from './contact.rules';
export { ContactsService, type Addressee } from './contacts.service';
