import { readInvitation } from '@vanthu/agenda';

/** `[from day, from hour, to day, to hour]`; place; chair: as a person reads them. Null: not there. */
export type Case = readonly [
  text: string,
  time: readonly (string | null)[] | null,
  place: string | null,
  chair: string | null,
];

/** Reads invitations, prints in how many of them each field is exact, and says what is not. */
export function wrongOf(name: string, cases: readonly Case[], issuedOn: string): string[] {
  const wrong: string[] = [];
  const right = { time: 0, place: 0, chair: 0 };
  for (const [i, [text, time, place, chair]] of cases.entries()) {
    const read = readInvitation(text, { issuedOn });
    const when = read.time?.value;
    const got = {
      time: when ? [when.startsOn, when.startsAt, when.endsOn, when.endsAt] : null,
      place: read.place?.value ?? null,
      chair: read.chair?.value ?? null,
    };
    for (const [field, wanted] of Object.entries({ time, place, chair }) as [keyof typeof right, unknown][]) {
      if (JSON.stringify(got[field]) === JSON.stringify(wanted)) right[field] += 1;
      else wrong.push(`${i.toString()} ${field}: ${JSON.stringify(got[field])} for ${JSON.stringify(wanted)}`);
    }
  }
  const rate = (n: number) => `${n.toString()}/${cases.length.toString()}`;
  process.stdout.write(`${name}: time ${rate(right.time)}, place ${rate(right.place)}, chair ${rate(right.chair)}\n`);
  return wrong;
}
