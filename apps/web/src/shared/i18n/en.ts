import { enActs } from './en-acts';
import { enCards } from './en-cards';
import { enDefinitions } from './en-definitions';
import { enDesk } from './en-desk';
import { enDoors } from './en-doors';
import { enFrame } from './en-frame';
import { enIncoming } from './en-incoming';
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
  ...enOffice,
  ...enIncoming,
  ...enRecords,
  ...enRegisters,
  ...enRoutes,
  ...enPrints,
  ...enDesk,
  ...enDoors,
  ...enOutgoing,
  ...enDefinitions,
  ...enCards,
};
