import { anchorsIn } from './anchors';
import { attributesOf, type Attributes } from './attributes';
import { coordinatorsIn } from './coordination';
import { deadlineIn, type Day } from './deadlines';
import { later, present, type Draft, type Frame, type ProposedTask } from './draft-task';
import { Drafts } from './drafts';
import { Frames } from './frames';
import { issueDayIn } from './issue-day';
import { layoutOf, type Layout, type Paragraph } from './paragraphs';
import { isBareOfWork, openingOf } from './wording';
import { wordsOf, type Word } from './words';

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

/** Reads the paragraphs in their order: what each says of those who are meant, and of work. */
class Reader {
  private readonly frames = new Frames();
  private readonly drafts: Drafts;

  constructor(
    private readonly layout: Layout,
    private readonly day: Day,
  ) {
    this.drafts = new Drafts(layout, day, this.frames);
  }

  read(): Draft[] {
    const { paragraphs } = this.layout;
    for (const [i, paragraph] of paragraphs.entries()) {
      this.frames.begin(paragraph.document);
      if (paragraph.zone === 'address') this.frames.address(paragraph, this.words(paragraph));
      else if (paragraph.zone === 'row') this.drafts.row(paragraph, this.words(paragraph));
      else if (paragraph.zone === 'body' && !this.frames.isForPersons) this.body(paragraph, paragraphs[i + 1]);
    }
    return this.drafts.all;
  }

  private words(paragraph: { textStart: number; end: number }): Word[] {
    return wordsOf(this.layout.shadow.clean, this.layout.shadow.fold, paragraph.textStart, paragraph.end);
  }

  private body(paragraph: Paragraph, next: Paragraph | undefined): void {
    const attributes = this.attributes(paragraph);
    // Lines of labels without a number belong to the point before them: they open no level of their own.
    const isAside = attributes !== null && paragraph.marker === null;
    if (isAside && this.drafts.attach(attributes, null)) return;
    const frame = this.frames.enter(paragraph);
    const { fold } = paragraph;
    if (
      /^(?:can cu|xet|theo de nghi|thuc hien (?:nghi quyet|quyet dinh|chi thi|ke hoach|cong van|nghi dinh|luat|thong tu) so|ngay \d|tai (?:cuoc hop|hoi nghi))/.test(
        fold,
      ) &&
      !/(?:yeu cau|giao|de nghi|chi thi|ket luan|nhu sau|sau)[^.]{0,200}:$/.test(fold) &&
      !/(?:yeu cau|giao|de nghi)[^.;]{3,160}(?:trien khai|thuc hien|bao cao|chu tri)/.test(fold) &&
      paragraph.marker === null &&
      !this.frames.isNamed(frame)
    )
      return;
    if (attributes && this.drafts.attach(attributes, frame)) return;
    const words = this.words(paragraph);
    if (this.opens(fold, words, next)) return;
    this.sentence(paragraph, words, frame, next);
  }

  private attributes({ textStart, end }: Paragraph): Attributes | null {
    return attributesOf(this.layout.shadow, textStart, end, this.day);
  }

  /** `… yêu cầu các đơn vị thực hiện các việc sau đây:` says who is meant by what follows. */
  private opens(fold: string, words: readonly Word[], next: Paragraph | undefined): boolean {
    const opening = openingOf(fold, words, next?.marker != null, this.frames.aliases);
    if (opening === null || (opening.kind === 'named' && this.frames.top().kind !== 'dot')) return false;
    const { kind } = opening;
    const leads =
      kind === 'named'
        ? this.frames.resolved(opening.party.names, opening.party.isPronoun)
        : kind === 'addressed'
          ? this.frames.addressed
          : [];
    this.frames.open(leads, kind !== 'guidance' && kind !== 'other');
    return kind !== 'other';
  }

  private sentence(paragraph: Paragraph, words: readonly Word[], frame: Frame, next: Paragraph | undefined): void {
    const isNumbered = paragraph.marker !== null;
    const anchors = anchorsIn(words, this.frames.holdsOrder(frame, isNumbered), this.frames.aliases);
    const heading = anchors[0];
    const endsOpen = /[:]\s*\d?$/.test(paragraph.fold);
    const isDeeper = next?.zone === 'body' && this.frames.isBelow(paragraph, next);
    if (heading?.isHeading === true && anchors.length === 1 && heading.at === 0) {
      // A name alone in its numbered line is a headline, too, when a paragraph without a number follows.
      if (endsOpen || isDeeper || (isNumbered && next?.zone === 'body' && next.marker === null)) {
        this.frames.lead(frame, heading);
        return;
      }
      if (!heading.isExplicit) return;
    }
    if (
      endsOpen &&
      anchors.length <= 1 &&
      (heading === undefined || heading.at <= 1) &&
      isBareOfWork(words, heading, this.frames.aliases)
    ) {
      if (heading)
        this.frames.lead(
          frame,
          heading,
          coordinatorsIn(words.slice(heading.party.to), this.frames.aliases).flatMap(({ names }) => names),
        );
      else if (frame.leads.length > 0)
        frame.coordinators = [
          ...frame.coordinators,
          ...coordinatorsIn(words, this.frames.aliases).flatMap(({ names }) => names),
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
      this.drafts.extend(frame.part, paragraph);
      return;
    }
    if (next?.zone === 'body' && this.attributes(next) && !anchors.some(({ isExplicit }) => isExplicit)) {
      this.drafts.whole(paragraph, words, frame);
      return;
    }
    const made = this.drafts.cut(paragraph, words, anchors, frame, isDeeper && !endsOpen);
    if (endsOpen && made) frame.part = made;
  }
}
