import { enActs } from './en-acts';
import { enAgenda } from './en-agenda';
import { enAuthority } from './en-authority';
import { enBatches } from './en-batches';
import { enCards } from './en-cards';
import { enDefinitions } from './en-definitions';
import { enDesk } from './en-desk';
import { enDigitization } from './en-digitization';
import { enDirectives } from './en-directives';
import { enDoors } from './en-doors';
import { enDrafts } from './en-drafts';
import { enFrame } from './en-frame';
import { enInbox } from './en-inbox';
import { enIncoming } from './en-incoming';
import { enNotifications } from './en-notifications';
import { enOffice } from './en-office';
import { enOutgoing } from './en-outgoing';
import { enPrints } from './en-prints';
import { enRecords } from './en-records';
import { enRegisters } from './en-registers';
import { enRoutes } from './en-routes';
import type { Dictionary } from './vi';

/** English, the second language. */
export const en: Dictionary = {
  ...enFrame,
  ...enActs,
  ...enAgenda,
  ...enOffice,
  ...enIncoming,
  ...enInbox,
  ...enRecords,
  ...enRegisters,
  ...enRoutes,
  ...enPrints,
  ...enDesk,
  ...enDigitization,
  ...enDirectives,
  ...enDoors,
  ...enDrafts,
  ...enOutgoing,
  ...enDefinitions,
  ...enBatches,
  ...enCards,
  ...enAuthority,
  ...enNotifications,
};
