import { dueIn, type Days } from './due-text.rules';
import { FILLERS, MARKERS, type ChipRole } from './markers.rules';
import { opinionOf } from './opinion.rules';
import {
  beginsUnit,
  formsOf,
  likeUnits,
  unitAt,
  type FoundUnit,
  type NamedUnit,
  type UnitForms,
} from './unit-names.rules';
import { between, standAt, wordsIn, type Span, type Word } from './words.rules';

/*
 * Typed instructions (bút phê gõ tay) as chips: `chủ trì Sở X; phối hợp Y, Z; để biết T; trước 15/6`. Pure, and without
 * imports beyond this folder: the API and the browser read the same file, so that chips stand while one types and offline.
 */

type Part = Span & {
  /** The part of the text that it covers, as it was typed. */
  readonly text: string;
};
/** A unit with its part; without `unitId` one of the candidates has to be chosen, or there is none. */
export type UnitChip = Part & {
  readonly role: ChipRole;
  readonly unitId: string | null;
  readonly candidateIds: readonly string[];
};
export type DueChip = Part & { readonly role: 'due'; readonly day: string };
export type Instruction = {
  readonly lead: UnitChip | null;
  readonly cooperating: readonly UnitChip[];
  readonly informed: readonly UnitChip[];
  readonly due: DueChip | null;
  /** What is left of the text: the words of the instruction itself. */
  readonly opinion: string;
};

const LONGEST_TEXT = 5000;

/** Reads a typed instruction. It never fails: what it does not understand is part of the opinion. */
export function parseInstruction(text: string, units: readonly NamedUnit[], days: Days): Instruction {
  const read = text.slice(0, LONGEST_TEXT);
  return new Reader(read, wordsIn(read), formsOf(units), days).read();
}

class Reader {
  /** For each word, whether a chip or the word before it has it already. */
  private readonly taken: boolean[];
  private readonly chips: UnitChip[] = [];
  /** Units that have a chip. */
  private readonly named = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
    private readonly units: UnitForms,
    private readonly days: Days,
  ) {
    this.taken = words.map(() => false);
  }

  read(): Instruction {
    const due = this.due();
    this.marked(false);
    if (!this.chips.some(({ role }) => role === 'lead')) this.marked(true);
    if (!this.chips.some(({ role }) => role === 'lead')) this.unmarked();
    const [lead = null, ...more] = this.chips.filter(({ role }) => role === 'lead');
    const others = [
      ...more.map((chip): UnitChip => ({ ...chip, role: 'cooperating' })), // one leads; whoever is named beside helps
      ...this.chips.filter(({ role }) => role === 'cooperating'),
    ];
    return {
      lead,
      cooperating: others,
      informed: this.chips.filter(({ role }) => role === 'informed'),
      due,
      opinion: opinionOf(this.text, this.words, this.taken),
    };
  }

  private due(): DueChip | null {
    const found = dueIn(this.text, this.words, this.days);
    if (!found) return null;
    this.take(found.first, found.last);
    return { role: 'due', day: found.day, ...this.part(found.first, found.last) };
  }

  private marked(weak: boolean): void {
    for (let at = 0; at < this.words.length; at++) {
      if (this.taken[at]) continue;
      const found = MARKERS.find((one) => (one.weak ?? false) === weak && standAt(this.words, at, one.words));
      if (!found) continue;
      const end = at + found.words.length - 1;
      const first = this.afterFillers(end + 1);
      const after = this.mayFollow(end, first) ? this.listFrom(first, found.role) : [];
      const before = after.length === 0 && !weak ? this.listBefore(at, found.role) : [];
      if (after.length + before.length === 0) continue;
      this.chips.push(...before, ...after);
      this.take(at, after.length > 0 ? first - 1 : end);
      at = end;
    }
  }

  /** A text that begins with a unit and says of nobody what to do: that unit leads. */
  private unmarked(): void {
    if (this.words.length > 0 && !this.taken[0] && beginsUnit(this.words, 0))
      this.chips.push(...this.listFrom(0, 'lead', true));
  }

  private afterFillers(at: number): number {
    const filler = FILLERS.find((words) => standAt(this.words, at, words) && !this.unitHere(at));
    return filler ? at + filler.length : at;
  }

  private unitHere(at: number): FoundUnit | null {
    const found = at < this.words.length && !this.taken[at] ? unitAt(this.words, at, this.units) : null;
    return found && !this.taken.slice(found.first, found.last + 1).includes(true) ? found : null;
  }

  private mayFollow(end: number, first: number): boolean {
    return /^[\s:–-]*$/.test(between(this.text, this.words[end], this.words[first])) || first > end + 1;
  }

  /** Units with commas, `và` or `&` between them, as far as they go. */
  private listFrom(start: number, role: ChipRole, sureOnly = false): UnitChip[] {
    const chips: UnitChip[] = [];
    let joint: number | null = null;
    for (let at = start; ;) {
      const chip = this.chipAt(at, role, sureOnly);
      if (!chip) break;
      if (joint !== null) this.take(joint, joint);
      joint = null;
      chips.push(chip.chip);
      const next = chip.last + 1;
      const joined = standAt(this.words, next, ['va']) || standAt(this.words, next, ['cung']) ? next + 1 : next;
      const sign = between(this.text, this.words[chip.last], this.words[next]);
      if (joined === next ? !/^\s*[,&+]\s*$/.test(sign) : !/^[\s,]*$/.test(sign)) break;
      if (!this.unitHere(joined) && !(beginsUnit(this.words, joined) && !this.taken[joined])) break;
      if (this.isLedBy(joined)) break;
      if (joined > next) joint = next;
      at = joined;
    }
    return chips;
  }

  /** `…, Phòng B phối hợp`: the unit belongs to the word after it. */
  private isLedBy(at: number): boolean {
    const last = this.unitHere(at)?.last;
    if (last === undefined) return false;
    const next = MARKERS.find((one) => !one.weak && standAt(this.words, last + 1, one.words));
    if (!next || !/^\s*$/.test(between(this.text, this.words[last], this.words[last + 1]))) return false;
    const end = last + next.words.length;
    const first = this.afterFillers(end + 1);
    return !(this.mayFollow(end, first) && this.unitHere(first));
  }

  private chipAt(at: number, role: ChipRole, sureOnly: boolean): { chip: UnitChip; last: number } | null {
    const found = this.unitHere(at);
    if (found) return this.chip(found.first, found.last, role, found.unitIds);
    if (sureOnly || at >= this.words.length || this.taken[at] || !beginsUnit(this.words, at)) return null;
    const last = this.endOfName(at);
    return this.chip(at, last, role, likeUnits(this.words, at, last, this.units));
  }

  /** A unit may stand once: the second time it is part of the words. */
  private chip(
    first: number,
    last: number,
    role: ChipRole,
    ids: readonly string[],
  ): { chip: UnitChip; last: number } | null {
    const [only] = ids;
    const unitId = ids.length === 1 && only !== undefined ? only : null;
    if (unitId !== null && this.named.has(unitId)) return null;
    if (unitId !== null) this.named.add(unitId);
    this.take(first, last);
    return { chip: { role, unitId, candidateIds: ids, ...this.part(first, last) }, last };
  }

  /** A name that is no unit's ends with the next mark, the next word of ours, or after six words. */
  private endOfName(first: number): number {
    let last = first;
    while (last - first < 5) {
      const next = last + 1;
      if (next >= this.words.length || this.taken[next]) break;
      if (!/^[\s.]*$/.test(between(this.text, this.words[last], this.words[next]))) break;
      if (standAt(this.words, next, ['va']) || MARKERS.some(({ words }) => standAt(this.words, next, words))) break;
      last = next;
    }
    return last;
  }

  /** The units that stand right before a word: one that leads, or all that help or are told. */
  private listBefore(at: number, role: ChipRole): UnitChip[] {
    const chips: UnitChip[] = [];
    let end = at - 1;
    let joint = /^\s*$/;
    for (;;) {
      const found = this.unitBefore(end);
      if (!found || !joint.test(between(this.text, this.words[found.last], this.words[end + 1]))) break;
      const made = this.chip(found.first, found.last, role, found.unitIds);
      if (!made) break;
      chips.unshift(made.chip);
      if (role === 'lead') break;
      const isJoined = standAt(this.words, found.first - 1, ['va']) && !this.taken[found.first - 1];
      if (isJoined && this.unitBefore(found.first - 2)) {
        this.take(found.first - 1, found.first - 1);
        end = found.first - 2;
        joint = /^\s*$/;
      } else {
        end = found.first - 1;
        joint = /^\s*[,&+]\s*$/;
      }
    }
    return chips;
  }

  private unitBefore(end: number): FoundUnit | null {
    for (let at = Math.max(0, end - 11); at <= end; at++) {
      const found = this.unitHere(at);
      if (found?.last === end) return found;
    }
    return null;
  }

  private take(first: number, last: number): void {
    for (let at = first; at <= last; at++) this.taken[at] = true;
  }

  private part(first: number, last: number): Part {
    const [from, to] = [this.words[first]?.from ?? 0, this.words[last]?.to ?? 0];
    return { from, to, text: this.text.slice(from, to) };
  }
}
