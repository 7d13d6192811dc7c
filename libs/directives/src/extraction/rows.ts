import type { Shadow } from '@vanthu/references';
import { deadlineIn, type Day, type Deadline } from './deadlines';
import { partyAt, type Party } from './parties';
import type { Paragraph } from './paragraphs';
import type { Word } from './words';

type RowTask = {
  start: number;
  end: number;
  said: { start: number; end: number };
  leads: readonly string[];
  coordinators: readonly string[];
  deadline: Deadline;
};

/** Reads a row of a table of tasks that lost its lines: number, task, who leads, until when. */
export function taskOfRow(words: readonly Word[], shadow: Shadow, paragraph: Paragraph, day: Day): RowTask | null {
  const first = /^\d{1,3}$/.test(words[0]?.fold ?? '') ? 1 : 0;
  const parties: Party[] = [];
  for (let at = first + 2; at < words.length; at++) {
    const party = partyAt(words, at);
    if (!party) continue;
    parties.push(party);
    at = party.to - 1;
  }
  const [lead, ...others] = pickLead(words, parties);
  if (!lead) return null;
  const from = words[first]?.start ?? paragraph.textStart;
  const to = words[lead.from - 1]?.end ?? paragraph.end;
  const behind = words[lead.to]?.start ?? paragraph.end;
  return {
    start: from,
    end: paragraph.end,
    said: { start: from, end: to },
    leads: lead.names,
    coordinators: others.flatMap(({ names }) => names),
    deadline: untilIn(shadow.fold.slice(behind, paragraph.end), behind, day),
  };
}

/** A body inside the words of the task is followed by small letters; the one that leads by a column. */
function pickLead(words: readonly Word[], parties: readonly Party[]): Party[] {
  const at = parties.findIndex((party) => {
    const next = words[party.to];
    return next === undefined || next.isCapital || /^\d/.test(next.raw);
  });
  return at < 0 ? parties.slice(-1) : parties.slice(at);
}

/** In a column a day needs no `trước`: 28/02/2026, quý II/2026, 2022 - 2023, thường xuyên. */
function untilIn(fold: string, start: number, day: Day): Deadline {
  const cued = deadlineIn(`trong ${fold.trimStart()}`, day, start - 6 + (fold.length - fold.trimStart().length));
  if (cued.kind !== 'none') return cued;
  const years = /(?:(?:19|20)\d\d ?- ?)?((?:19|20)\d\d)(?!\d)/.exec(fold);
  if (!years?.[1]) return { kind: 'none' };
  return {
    kind: 'date',
    on: `${years[1]}-12-31`,
    text: years[0],
    start: start + years.index,
    end: start + years.index + years[0].length,
  };
}
