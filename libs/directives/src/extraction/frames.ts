import { NONE, root, unique, type Frame } from './draft-task';
import type { Anchor } from './anchors';
import type { Paragraph } from './paragraphs';
import { partyAt } from './parties';
import { readsAsOrder } from './wording';
import type { Word } from './words';

/**
 * Who is meant where one reads: the addressees, what they are called for short, and for each level of numbers the lead,
 * the coordinators and the deadline that hold below its headline.
 */
export class Frames {
  aliases: string[][] = [];
  isForPersons = false;
  private levels: Frame[] = [root([])];
  private addressees: string[] = [];
  private isOrder = false;
  private everyLead: string[] = [];
  private document = -1;

  /** Another document in the same text begins with nothing said. */
  begin(document: number): void {
    if (document === this.document) return;
    this.document = document;
    this.levels = [root([])];
    this.addressees = [];
    this.aliases = [];
    this.isOrder = false;
    this.isForPersons = false;
    this.everyLead = [];
  }

  /** Kính gửi: who is addressed, and by which short name. */
  address(paragraph: Paragraph, words: readonly Word[]): void {
    const alias = /sau day (?:viet tat|goi chung|goi tat|viet gon) la:? ["(]?([^)".;]{3,40})/.exec(paragraph.fold)?.[1];
    if (alias) {
      if (!alias.startsWith('cac ') || /^cac [a-z]{5,}/.test(alias)) this.aliases.push(alias.trim().split(/[^\w&]+/));
      return;
    }
    if (
      /\b(?:ong|ba|cac ong|cac ba|ong ba) /.test(paragraph.fold.slice(0, 30)) &&
      !/(?:giam doc|chu tich|truong)/.test(paragraph.fold)
    )
      this.isForPersons = true;
    if (/\bdien\s*:$/.test(paragraph.fold)) return;
    const from = words[0]?.fold === 'kinh' ? 2 : 0;
    const party = partyAt(words, from);
    if (party) this.addressees.push(...party.names);
  }

  /** Goes to the level of the paragraph's number: what was said of deeper ones no longer holds. */
  enter({ marker }: Paragraph): Frame {
    const kind = marker ?? 'dot';
    const known = this.levels.findIndex((frame) => frame.kind === kind);
    if (known > 0) this.levels = this.levels.slice(0, known);
    else if (marker === 'article' || marker === 'roman') this.levels = this.levels.slice(0, marker === 'roman' ? 1 : 1);
    else if (marker === null && !(this.top().hangs && this.top().kind !== 'dot')) this.levels = this.levels.slice(0, 1);
    const above = this.top();
    const frame: Frame = {
      kind,
      leads: above.leads,
      coordinators: above.coordinators,
      deadline: above.deadline,
      hangs: false,
      part: above.part,
    };
    this.levels.push(frame);
    return frame;
  }

  top(): Frame {
    return this.levels[this.levels.length - 1] ?? root([]);
  }

  /** The frame of all that follows a sentence which says who is meant. */
  open(leads: readonly string[], isOrder: boolean): void {
    this.levels = [root(leads)];
    if (isOrder) this.isOrder = true;
  }

  /** Does an order hold where the headlines above say nothing? */
  holdsOrder(frame: Frame, isNumbered: boolean): boolean {
    return this.isOrder || isNumbered || frame.leads.length > 0;
  }

  /** Those who were addressed. */
  get addressed(): readonly string[] {
    return this.addressees;
  }

  /** Where the task begins that the outermost headline belongs to. */
  get outermost(): number {
    return this.levels[0]?.part?.start ?? 0;
  }

  isBelow(paragraph: Paragraph, next: Paragraph): boolean {
    if (next.marker === null || next.marker === paragraph.marker) return false;
    return !this.levels.some(({ kind }) => kind === next.marker);
  }

  /** A headline names who leads all that stands below it. */
  lead(frame: Frame, { party }: Anchor, coordinators: readonly string[] = []): void {
    frame.leads = this.resolved(party.names, party.isPronoun);
    frame.coordinators = coordinators;
    frame.deadline = NONE;
    frame.hangs = true;
    frame.part = null;
  }

  /** Does an order hold here for what names nobody? */
  isOrderFor(words: readonly Word[], frame: Frame): boolean {
    if (this.isNamed(frame)) return true;
    if (frame.kind === 'dot' && this.levels.length <= 2) return false;
    if (frame.leads.length === 0 || !this.isOrder) return false;
    return readsAsOrder(words);
  }

  /** Does a headline above name those whose work follows? */
  isNamed(frame: Frame): boolean {
    return frame.leads.length > 0 && this.levels.slice(1).some(({ hangs, leads }) => hangs && leads.length > 0);
  }

  /** `các đơn vị trên` are those named before, or those addressed. */
  resolved(names: readonly string[], isPronoun: boolean): readonly string[] {
    if (!isPronoun) return names;
    return this.everyLead.length > 0 ? [...this.everyLead] : this.addressees.length > 0 ? this.addressees : names;
  }

  /** Remembers who led a task, for those who are called `các đơn vị trên` later. */
  led(leads: readonly string[]): void {
    this.everyLead = unique([...this.everyLead, ...leads]);
  }
}
