import { viActs } from './vi-acts';
import { viAgenda } from './vi-agenda';
import { viAuthority } from './vi-authority';
import { viBatches } from './vi-batches';
import { viCards } from './vi-cards';
import { viDefinitions } from './vi-definitions';
import { viDesk } from './vi-desk';
import { viDigitization } from './vi-digitization';
import { viDirectives } from './vi-directives';
import { viDoors } from './vi-doors';
import { viDrafts } from './vi-drafts';
import { viFrame } from './vi-frame';
import { viInbox } from './vi-inbox';
import { viIncoming } from './vi-incoming';
import { viNotifications } from './vi-notifications';
import { viOffice } from './vi-office';
import { viOutgoing } from './vi-outgoing';
import { viPrints } from './vi-prints';
import { viRecords } from './vi-records';
import { viRegisters } from './vi-registers';
import { viRoutes } from './vi-routes';

/** Vietnamese, the first language: the words of Decree 30/2020 and of the office. `en.ts` follows key by key. */
export const vi = {
  ...viFrame,
  ...viActs,
  ...viAgenda,
  ...viOffice,
  ...viIncoming,
  ...viInbox,
  ...viRecords,
  ...viRegisters,
  ...viRoutes,
  ...viPrints,
  ...viDesk,
  ...viDigitization,
  ...viDirectives,
  ...viDoors,
  ...viDrafts,
  ...viOutgoing,
  ...viDefinitions,
  ...viBatches,
  ...viCards,
  ...viAuthority,
  ...viNotifications,
};

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
/** The same keys with other words. */
export type Dictionary = Words<typeof vi>;
