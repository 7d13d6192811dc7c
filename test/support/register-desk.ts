import type { Actor } from '@vanthu/identity';
import { newId } from '@vanthu/platform';
import {
  DefinitionsService,
  EntryActsService,
  NumberingService,
  RegistersService,
  seedLaw,
  seedRegisters,
  SymbolsService,
  type Entry,
  type NewEntry,
} from '@vanthu/registers';
import { anActor, anAgency } from './actors';
import type { TestApp } from './app';
import { asRoot } from './database';

/** A records office with its books, by their codes, and those who keep and define them. */
export type BookOffice = {
  agencyId: string;
  clerk: Actor;
  keeper: Actor;
  admin: Actor;
  book(code: string): string;
};

/** The law of registers at hand: services, offices, entries, and the clock on the wall, which only its owner can set. */
export async function registerDesk(api: TestApp) {
  const { work } = api;
  const numbering = api.app.get(NumberingService, { strict: false });
  const registers = api.app.get(RegistersService, { strict: false });
  await seedLaw(work);
  await asRoot(
    api.db.name,
    `CREATE TABLE test_clock (at timestamptz)`,
    `GRANT SELECT ON test_clock TO PUBLIC`,
    `CREATE OR REPLACE FUNCTION office_clock() RETURNS timestamptz LANGUAGE sql VOLATILE
       AS 'SELECT coalesce((SELECT at FROM test_clock), clock_timestamp())'`,
  );
  const enter = ({ clerk }: BookOffice, registerId: string, more: Partial<NewEntry> = {}): Promise<Entry> =>
    work.run(clerk, (tx) =>
      numbering.enter(tx, {
        agencyId: clerk.agencyId,
        registerId,
        flow: 'incoming',
        documentId: newId(),
        enteredBy: clerk.id,
        ...more,
      }),
    );
  return {
    work,
    numbering,
    registers,
    acts: api.app.get(EntryActsService, { strict: false }),
    definitions: api.app.get(DefinitionsService, { strict: false }),
    symbols: api.app.get(SymbolsService, { strict: false }),
    setClock: (at: string) => asRoot(api.db.name, `DELETE FROM test_clock`, `INSERT INTO test_clock VALUES ('${at}')`),
    rewind: () => asRoot(api.db.name, `DELETE FROM test_clock`),
    anOffice: async (): Promise<BookOffice> => {
      const { id } = await anAgency(work);
      const { byCode } = await seedRegisters(work, id);
      return {
        agencyId: id,
        clerk: await anActor(work, id, { roles: ['clerk'] }),
        keeper: await anActor(work, id, { roles: ['register_keeper'] }),
        admin: await anActor(work, id, { roles: ['admin'] }),
        book: (code) => {
          const found = byCode[code];
          if (found === undefined) throw new Error(`no book ${code}`);
          return found;
        },
      };
    },
    enter,
    decide: (office: BookOffice, more: Partial<NewEntry> = {}) =>
      enter(office, office.book('QĐ'), { flow: 'outgoing', symbol: 'QĐ-CQ', docType: 'quyet-dinh', ...more }),
    entriesOf: async ({ clerk }: BookOffice, registerId: string, more: object = {}) =>
      (await registers.entries(clerk, registerId, { limit: 100, ...more })).items,
  };
}
export type RegisterDesk = Awaited<ReturnType<typeof registerDesk>>;
