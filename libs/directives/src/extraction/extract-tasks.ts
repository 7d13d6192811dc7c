import { anchorsIn, type Anchor } from './anchors';
import { attributesOf, type Attributes } from './attributes';
import { coordinatorsIn, leaderIn, supportersIn } from './coordination';
import { deadlineIn, type Day } from './deadlines';
import { issueDayIn } from './issue-day';
import {
  isClosing,
  later,
  NONE,
  present,
  root,
  trimmed,
  unique,
  type Draft,
  type Frame,
  type ProposedTask,
} from './draft-task';
import { layoutOf, type Layout, type Paragraph } from './paragraphs';
import { partyAt } from './parties';
import { productIn } from './products';
import { taskOfRow } from './rows';
import { DOING, MODAL, STATEMENT } from './vocabulary';
import { endOfTask, isBareOfWork, openingOf, readsAsOrder } from './wording';
import { phraseAt, wordsOf, type Word } from './words';

/**
 * Proposes the tasks (nhiệm vụ được giao) that a directive lays on agencies and people. Rules only: no network, no
 * model, the same answer each time. Not every paragraph of a directive is a task; what is proposed must be confirmed.
 */
export function extractTasks(text: string, day: Partial<Day> = {}): ProposedTask[] {
  const layout = layoutOf(text);
  const reader = new Reader(layout, {
    issuedOn: day.issuedOn ?? issueDayIn(layout.shadow.fold),
    calendar: day.calendar ?? new Map(),
  });
  return reader.read().map((draft) => present(layout, draft, text));
}

class Reader {
  private readonly drafts: Draft[] = [];
  private frames: Frame[] = [root([])];
  private addressees: string[] = [];
  private aliases: string[][] = [];
  private isOrder = false;
  private isForPersons = false;
  private everyLead: string[] = [];
  private document = -1;

  constructor(
    private readonly layout: Layout,
    private readonly day: Day,
  ) {}

  read(): Draft[] {
    const { paragraphs } = this.layout;
    for (const [i, paragraph] of paragraphs.entries()) {
      if (paragraph.document !== this.document) this.begin(paragraph.document);
      if (paragraph.zone === 'address') this.address(paragraph);
      else if (paragraph.zone === 'row') this.row(paragraph);
      else if (paragraph.zone === 'body' && !this.isForPersons) this.body(paragraph, paragraphs[i + 1]);
    }
    return this.drafts;
  }

  private begin(document: number): void {
    this.document = document;
    this.frames = [root([])];
    this.addressees = [];
    this.aliases = [];
    this.isOrder = false;
    this.isForPersons = false;
    this.everyLead = [];
  }

  private words(paragraph: { textStart: number; end: number }): Word[] {
    return wordsOf(this.layout.shadow.clean, this.layout.shadow.fold, paragraph.textStart, paragraph.end);
  }

  private address(paragraph: Paragraph): void {
    const alias = /sau day (?:viet tat|goi chung|goi tat|viet gon) la:? ["(]?([^)".;]{3,40})/.exec(paragraph.fold)?.[1];
    if (alias) {
      if (!alias.startsWith('cac ') || /^cac [a-z]{5,}/.test(alias)) this.aliases.push(alias.trim().split(/[^\w&]+/));
      return;
    }
    const words = this.words(paragraph);
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

  private row(paragraph: Paragraph): void {
    const row = taskOfRow(this.words(paragraph), this.layout.shadow, paragraph, this.day);
    if (row)
      this.add({
        ...row,
        said: [row.said],
        confidence: 0.8,
        product: productIn(this.layout.shadow.fold.slice(row.said.start, row.said.end)),
      });
  }

  private body(paragraph: Paragraph, next: Paragraph | undefined): void {
    const frame = this.enter(paragraph);
    const { fold } = paragraph;
    if (
      /^(?:can cu|xet|theo de nghi|thuc hien (?:nghi quyet|quyet dinh|chi thi|ke hoach|cong van|nghi dinh|luat|thong tu) so|ngay \d|tai (?:cuoc hop|hoi nghi))/.test(
        fold,
      ) &&
      !/(?:yeu cau|giao|de nghi|chi thi|ket luan|nhu sau|sau)[^.]{0,200}:$/.test(fold) &&
      !/(?:yeu cau|giao|de nghi)[^.;]{3,160}(?:trien khai|thuc hien|bao cao|chu tri)/.test(fold) &&
      paragraph.marker === null
    )
      return;
    const attributes = this.attributes(paragraph);
    if (attributes && this.attach(attributes, frame)) return;
    const words = this.words(paragraph);
    if (this.opens(fold, words, next)) return;
    this.sentence(paragraph, words, frame, next);
  }

  private attributes({ textStart, end }: Paragraph): Attributes | null {
    return attributesOf(this.layout.shadow, textStart, end, this.day);
  }

  /** Goes to the level of the paragraph's number: what was said of deeper ones no longer holds. */
  private enter({ marker }: Paragraph): Frame {
    const kind = marker ?? 'dot';
    const known = this.frames.findIndex((frame) => frame.kind === kind);
    if (known > 0) this.frames = this.frames.slice(0, known);
    else if (marker === 'article' || marker === 'roman') this.frames = this.frames.slice(0, marker === 'roman' ? 1 : 1);
    else if (marker === null && !(this.top().hangs && this.top().kind !== 'dot')) this.frames = this.frames.slice(0, 1);
    const above = this.top();
    const frame: Frame = {
      kind,
      leads: above.leads,
      coordinators: above.coordinators,
      deadline: above.deadline,
      hangs: false,
      part: above.part,
    };
    this.frames.push(frame);
    return frame;
  }

  private top(): Frame {
    return this.frames[this.frames.length - 1] ?? root([]);
  }

  /** `Thời hạn: …`, `Đơn vị phối hợp: …` tell of the task before. */
  private attach({ leads, coordinators, deadline, product }: Attributes, frame: Frame): boolean {
    const task = this.drafts.at(-1);
    if (!task) return false;
    if (leads.length > 0) task.leads = leads;
    if (coordinators.length > 0) task.coordinators = [...task.coordinators, ...coordinators];
    if (deadline.kind !== 'none') task.deadline = deadline;
    if (product !== null) task.product = product;
    frame.part = task;
    return true;
  }

  /** `… yêu cầu các đơn vị thực hiện các việc sau đây:` says who is meant by what follows. */
  private opens(fold: string, words: readonly Word[], next: Paragraph | undefined): boolean {
    const opening = openingOf(fold, words, next?.marker != null, this.aliases);
    if (opening === null || (opening.kind === 'named' && this.top().kind !== 'dot')) return false;
    const { kind } = opening;
    const leads =
      kind === 'named'
        ? this.resolved(opening.party.names, opening.party.isPronoun)
        : kind === 'addressed'
          ? this.addressees
          : [];
    this.frames = [root(leads)];
    if (kind !== 'guidance' && kind !== 'other') this.isOrder = true;
    return kind !== 'other';
  }

  private sentence(paragraph: Paragraph, words: readonly Word[], frame: Frame, next: Paragraph | undefined): void {
    const isNumbered = paragraph.marker !== null;
    const anchors = anchorsIn(words, this.isOrder || isNumbered || frame.leads.length > 0, this.aliases);
    const heading = anchors[0];
    const endsOpen = /[:]\s*\d?$/.test(paragraph.fold);
    const isDeeper = next?.zone === 'body' && this.isBelow(paragraph, next);
    if (heading?.isHeading === true && anchors.length === 1 && heading.at === 0) {
      if (endsOpen || isDeeper) {
        this.lead(frame, heading);
        return;
      }
      if (!heading.isExplicit) return;
    }
    if (
      endsOpen &&
      anchors.length <= 1 &&
      (heading === undefined || heading.at <= 1) &&
      isBareOfWork(words, heading, this.aliases)
    ) {
      if (heading)
        this.lead(
          frame,
          heading,
          coordinatorsIn(words.slice(heading.party.to), this.aliases).flatMap(({ names }) => names),
        );
      else if (frame.leads.length > 0)
        frame.coordinators = [
          ...frame.coordinators,
          ...coordinatorsIn(words, this.aliases).flatMap(({ names }) => names),
        ];
      frame.deadline = later(frame.deadline, deadlineIn(paragraph.fold, this.day, paragraph.textStart));
      frame.hangs = true;
      return;
    }
    if (
      frame.part !== null &&
      isNumbered &&
      frame.part.end <= paragraph.start &&
      !anchors.some(({ isExplicit }) => isExplicit)
    ) {
      this.extend(frame.part, paragraph);
      return;
    }
    if (next?.zone === 'body' && this.attributes(next) && !anchors.some(({ isExplicit }) => isExplicit)) {
      this.whole(paragraph, words, frame);
      return;
    }
    const made = this.cut(paragraph, words, anchors, frame, isDeeper && !endsOpen);
    if (endsOpen && made) frame.part = made;
  }

  /** Lines of labels follow: they tell who and until when. */
  private whole(paragraph: Paragraph, words: readonly Word[], frame: Frame): void {
    const end = trimmed(this.layout.shadow.fold, paragraph.textStart, paragraph.end);
    this.add({
      start: paragraph.textStart,
      end,
      said: [{ start: paragraph.textStart, end }],
      leads: frame.leads,
      coordinators: unique(coordinatorsIn(words, this.aliases).flatMap(({ names }) => names)),
      deadline: deadlineIn(paragraph.fold, this.day, paragraph.textStart),
      product: productIn(paragraph.fold),
      confidence: 0.85,
    });
  }

  private isBelow(paragraph: Paragraph, next: Paragraph): boolean {
    if (next.marker === null || next.marker === paragraph.marker) return false;
    return !this.frames.some(({ kind }) => kind === next.marker);
  }

  private lead(frame: Frame, { party }: Anchor, coordinators: readonly string[] = []): void {
    frame.leads = this.resolved(party.names, party.isPronoun);
    frame.coordinators = coordinators;
    frame.deadline = NONE;
    frame.hangs = true;
    frame.part = null;
  }

  private extend(task: Draft, paragraph: Paragraph): void {
    task.end = paragraph.end;
    task.said.push({ start: paragraph.textStart, end: paragraph.end });
    if (task.deadline.kind === 'none') task.deadline = deadlineIn(paragraph.fold, this.day, paragraph.textStart);
    task.product ??= productIn(paragraph.fold);
  }

  /** Cuts a paragraph into the tasks that it holds. */
  private cut(
    paragraph: Paragraph,
    words: readonly Word[],
    anchors: readonly Anchor[],
    frame: Frame,
    isTitle: boolean,
  ): Draft | null {
    const { fold } = this.layout.shadow;
    const useful = anchors.filter((anchor) => !anchor.isHeading || anchor.isExplicit);
    const first = useful[0];
    if (first === undefined) return this.plain(paragraph, words, frame, isTitle);
    let made: Draft | null = null;
    const lead = words[first.begin]?.start ?? paragraph.textStart;
    if (
      first.begin > 3 &&
      frame.leads.length > 0 &&
      this.isOrderFor(words, frame) &&
      /[.;]\s*$/.test(words[first.begin]?.gap ?? '')
    ) {
      made = this.plain(
        { ...paragraph, end: lead, fold: fold.slice(paragraph.textStart, lead) },
        words.slice(0, first.begin),
        frame,
        false,
      );
    }
    for (const [i, anchor] of useful.entries()) {
      const start = words[anchor.begin]?.start ?? paragraph.textStart;
      const nextAt = useful[i + 1]?.begin;
      const end = nextAt === undefined ? paragraph.end : (words[nextAt]?.start ?? paragraph.end);
      const own = words.slice(anchor.party.to, nextAt);
      made = this.anchored(paragraph, { start, end }, anchor, own, words.slice(0, anchor.at), i === 0) ?? made;
    }
    return made;
  }

  private anchored(
    paragraph: Paragraph,
    span: { start: number; end: number },
    anchor: Anchor,
    own: readonly Word[],
    before: readonly Word[],
    isFirst: boolean,
  ): Draft | null {
    const { fold } = this.layout.shadow;
    const ownFold = fold.slice(span.start, span.end);
    if (isClosing(ownFold)) return null;
    const leads = this.resolved(anchor.party.names, anchor.party.isPronoun);
    // `…; các Sở A, B phối hợp`: those work along with the task before.
    const task = this.drafts.at(-1);
    if (
      !isFirst &&
      task &&
      own[0]?.fold === 'phoi' &&
      own[1]?.fold === 'hop' &&
      own.length < 8 &&
      task.end === span.start
    ) {
      task.coordinators = [...task.coordinators, ...leads];
      task.end = span.end;
      return task;
    }
    let { start } = span;
    const hasWork = own.some(
      (_, i) =>
        phraseAt(own, i, DOING) > 0 &&
        !['chu', 'phoi', 'thuc', 'hoan', 'bao', 'trong'].includes(own[i]?.fold ?? '') &&
        phraseAt(own, i, DOING) >= phraseAt(own, i, MODAL),
    );
    const claimed = this.drafts.at(-1)?.end ?? 0;
    if (!hasWork && isFirst && before.length > 3 && claimed <= paragraph.start) start = paragraph.textStart;
    const coordinators = [...coordinatorsIn(own, this.aliases), ...supportersIn(own, 0, this.aliases)].flatMap(
      ({ names }) => names,
    );
    const end = trimmed(fold, start, endOfTask(own, start, span.end));
    return this.add({
      start,
      end,
      said: [{ start, end }],
      leads,
      coordinators: unique(coordinators),
      deadline: deadlineIn(fold.slice(start, end), this.day, start),
      product: productIn(fold.slice(start, end)),
      confidence: anchor.isExplicit ? 0.95 : 0.85,
    });
  }

  /** A paragraph that names nobody: a task of those named above it. */
  private plain(paragraph: Paragraph, words: readonly Word[], frame: Frame, isTitle: boolean): Draft | null {
    const { fold } = paragraph;
    const inner = leaderIn(words, this.aliases);
    const isWork = this.isOrderFor(words, frame);
    const leads = inner ? this.resolved(inner.names, inner.isPronoun) : frame.leads;
    const joined = this.joinsBefore(fold, paragraph);
    if (joined) return joined;
    if (isClosing(fold) || (!this.isNamed(frame) && STATEMENT.some((pattern) => pattern.test(fold)))) return null;
    if (isTitle || (!inner && (!isWork || leads.length === 0))) return null;
    if (words.length < 3) return null;
    const end = trimmed(this.layout.shadow.fold, paragraph.textStart, paragraph.end);
    const coordinators = unique([
      ...frame.coordinators,
      ...[...coordinatorsIn(words, this.aliases), ...supportersIn(words, 0, this.aliases)].flatMap(
        ({ names }) => names,
      ),
    ]);
    const own = deadlineIn(fold, this.day, paragraph.textStart);
    return this.add({
      start: paragraph.textStart,
      end,
      said: [{ start: paragraph.textStart, end }],
      leads,
      coordinators,
      deadline: own.kind === 'none' ? frame.deadline : own,
      product: productIn(fold),
      confidence: inner ? 0.9 : frame.kind === 'dot' ? 0.6 : 0.8,
    });
  }

  /** Does an order hold here for what names nobody? */
  private isOrderFor(words: readonly Word[], frame: Frame): boolean {
    if (this.isNamed(frame)) return true;
    if (frame.kind === 'dot' && this.frames.length <= 2) return false;
    if (frame.leads.length === 0 || !this.isOrder) return false;
    return readsAsOrder(words);
  }

  /** Does a headline above name those whose work follows? */
  private isNamed(frame: Frame): boolean {
    return frame.leads.length > 0 && this.frames.slice(1).some(({ hangs, leads }) => hangs && leads.length > 0);
  }

  /** `Kết quả gửi về Văn phòng trước ngày …` is when the work before must be done. */
  private joinsBefore(fold: string, paragraph: Paragraph): Draft | null {
    const task = this.drafts.at(-1);
    if (
      !task ||
      paragraph.marker !== null ||
      !/^(?:ket qua|bao cao(?: ket qua)?|van ban|ho so|noi dung|thoi gian|thoi han|cac noi dung|y kien)[^.]{0,120}(?:gui|bao cao|ve|hoan thanh|truoc|cham nhat)/.test(
        fold,
      )
    )
      return null;
    const deadline = deadlineIn(fold, this.day, paragraph.textStart);
    if (deadline.kind === 'none') return null;
    const late = this.drafts.filter(
      (draft) => draft.deadline.kind === 'none' && draft.start >= (this.frames[0]?.part?.start ?? 0),
    );
    for (const draft of late.length > 0 ? late : []) draft.deadline = deadline;
    return task;
  }

  private resolved(names: readonly string[], isPronoun: boolean): readonly string[] {
    if (!isPronoun) return names;
    return this.everyLead.length > 0 ? [...this.everyLead] : this.addressees.length > 0 ? this.addressees : names;
  }

  private add(draft: Draft): Draft {
    this.drafts.push(draft);
    this.everyLead = unique([...this.everyLead, ...draft.leads]);
    return draft;
  }
}
