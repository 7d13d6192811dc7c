import {
  IconAddressBook,
  IconArchive,
  IconBook,
  IconBook2,
  IconCards,
  IconChecklist,
  IconFolders,
  IconInbox,
  IconMailbox,
  IconPrinter,
  IconSearch,
  IconSend,
  IconSettings,
  IconTableImport,
} from '@tabler/icons-react';

/** A mark beside each section's name; the name says it. */
export const SECTION_ICONS = {
  tasks: IconChecklist,
  desk: IconCards,
  intake: IconMailbox,
  incoming: IconInbox,
  outgoing: IconSend,
  addressBook: IconAddressBook,
  caseFiles: IconFolders,
  archive: IconArchive,
  library: IconBook2,
  search: IconSearch,
  registers: IconBook,
  prints: IconPrinter,
  imports: IconTableImport,
  admin: IconSettings,
} as const;
