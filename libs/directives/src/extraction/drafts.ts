import type { Anchor } from './anchors';
import type { Attributes } from './attributes';
import { coordinatorsIn, leaderIn, supportersIn } from './coordination';
import { deadlineIn, type Day } from './deadlines';
import { isClosing, trimmed, unique, type Draft, type Frame } from './draft-task';
import type { Frames } from './frames';
import type { Layout, Paragraph } from './paragraphs';
import { productIn } from './products';
import { taskOfRow } from './rows';
import { DOING, MODAL, STATEMENT } from './vocabulary';
import { endOfTask } from './wording';
import { phraseAt, type Word } from './words';

/** The tasks that were found so far, and how a paragraph becomes one or several. */
export class Drafts {
  readonly all: Draft[] = [];

  constructor(
    private readonly layout: Layout,
    private readonly day: Day,
    private readonly frames: Frames,
  ) {}

  /** A row of a table that lost its lines. */
  row(paragraph: Paragraph, words: readonly Word[]): void {
    const row = taskOfRow(words, this.layout.shadow, paragraph, this.day);
    if (row)
      this.add({
        ...row,
        said: [row.said],
        confidence: 0.8,
        product: productIn(this.layout.shadow.fold.slice(row.said.start, row.said.end)),
      });
  }

  /** `Thời hạn: …`, `Đơn vị phối hợp: …` tell of the task before. */
  attach({ leads, coordinators, deadline, product }: Attributes, frame: Frame | null): boolean {
    const task = this.all.at(-1);
    if (!task) return false;
    if (leads.length > 0) task.leads = leads;
    if (coordinators.length > 0) task.coordinators = [...task.coordinators, ...coordinators];
    if (deadline.kind !== 'none') task.deadline = deadline;
    if (product !== null) task.product = product;
    if (frame) frame.part = task;
    return true;
  }

  /** Lines of labels follow: they tell who and until when. */
  whole(paragraph: Paragraph, words: readonly Word[], frame: Frame): void {
    const end = trimmed(this.layout.shadow.fold, paragraph.textStart, paragraph.end);
    this.add({
      start: paragraph.textStart,
      end,
      said: [{ start: paragraph.textStart, end }],
      leads: frame.leads,
      coordinators: unique(coordinatorsIn(words, this.frames.aliases).flatMap(({ names }) => names)),
      deadline: deadlineIn(paragraph.fold, this.day, paragraph.textStart),
      product: productIn(paragraph.fold),
      confidence: 0.85,
    });
  }

  /** A point below tells more of the task above. */
  extend(task: Draft, paragraph: Paragraph): void {
    task.end = paragraph.end;
    task.said.push({ start: paragraph.textStart, end: paragraph.end });
    if (task.deadline.kind === 'none') task.deadline = deadlineIn(paragraph.fold, this.day, paragraph.textStart);
    task.product ??= productIn(paragraph.fold);
  }

  /** Cuts a paragraph into the tasks that it holds. */
  cut(
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
      this.frames.isOrderFor(words, frame) &&
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
    const leads = this.frames.resolved(anchor.party.names, anchor.party.isPronoun);
    // `…; các Sở A, B phối hợp`: those work along with the task before.
    const task = this.all.at(-1);
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
    const claimed = this.all.at(-1)?.end ?? 0;
    if (!hasWork && isFirst && before.length > 3 && claimed <= paragraph.start) start = paragraph.textStart;
    const coordinators = [
      ...coordinatorsIn(own, this.frames.aliases),
      ...supportersIn(own, 0, this.frames.aliases),
    ].flatMap(({ names }) => names);
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
    const inner = leaderIn(words, this.frames.aliases);
    const isWork = this.frames.isOrderFor(words, frame);
    const leads = inner ? this.frames.resolved(inner.names, inner.isPronoun) : frame.leads;
    const joined = this.joinsBefore(fold, paragraph);
    if (joined) return joined;
    // `Việc kiểm kê do Sở Tài chính chủ trì` lays it on somebody; `Việc kiểm kê phải chính xác` does not.
    const isLaid = inner !== null && fold.startsWith('viec ') && words[inner.from - 1]?.fold === 'do';
    const isStatement = !isLaid && !this.frames.isNamed(frame) && STATEMENT.some((pattern) => pattern.test(fold));
    if (isClosing(fold) || isStatement) return null;
    if (isTitle || (!inner && (!isWork || leads.length === 0))) return null;
    if (words.length < 3) return null;
    const end = trimmed(this.layout.shadow.fold, paragraph.textStart, paragraph.end);
    const coordinators = unique([
      ...frame.coordinators,
      ...[...coordinatorsIn(words, this.frames.aliases), ...supportersIn(words, 0, this.frames.aliases)].flatMap(
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

  /** `Kết quả gửi về Văn phòng trước ngày …` is when the work before must be done. */
  private joinsBefore(fold: string, paragraph: Paragraph): Draft | null {
    const task = this.all.at(-1);
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
    const late = this.all.filter((draft) => draft.deadline.kind === 'none' && draft.start >= this.frames.outermost);
    for (const draft of late.length > 0 ? late : []) draft.deadline = deadline;
    return task;
  }

  private add(draft: Draft): Draft {
    this.all.push(draft);
    this.frames.led(draft.leads);
    return draft;
  }
}
