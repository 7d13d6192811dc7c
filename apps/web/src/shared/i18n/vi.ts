import { viActs } from './vi-acts';
import { viCards } from './vi-cards';
import { viDefinitions } from './vi-definitions';
import { viDesk } from './vi-desk';
import { viDoors } from './vi-doors';
import { viFrame } from './vi-frame';
import { viIncoming } from './vi-incoming';
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
  ...viOffice,
  ...viIncoming,
  ...viRecords,
  ...viRegisters,
  ...viRoutes,
  ...viPrints,
  ...viDesk,
  ...viDoors,
  ...viOutgoing,
  ...viDefinitions,
  ...viCards,
};

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
/** The same keys with other words. */
export type Dictionary = Words<typeof vi>;
