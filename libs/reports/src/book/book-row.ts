import type { EntryLine, Flow, Medium } from '@vanthu/registers';

/** A line of a register book as the database has it: what was entered, what came after, and what is true today. */
export type BookRow = {
  readonly entryId: string;
  readonly year: number;
  readonly number: number;
  readonly suffix: string;
  readonly symbol: string;
  readonly kind: 'ordinary' | 'inserted' | 'reserved' | 'backdated' | 'void';
  readonly medium: Medium;
  readonly reason: string | null;
  /** The legal date: ngày đến, or the date of what is issued. ISO, as all dates here. */
  readonly enteredOn: string;
  readonly line: EntryLine;
  /** Oldest first. */
  readonly notes: readonly BookNote[];
  readonly now: BookFacts | null;
};

/** What was done to an entry afterwards (hủy số, sửa, dùng số dự trữ). */
export type BookNote = {
  readonly kind: 'void' | 'correction' | 'taken';
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
  readonly reason: string;
  readonly by: string;
  readonly on: string;
};

/** What the document says today. */
export type BookFacts = { readonly [K in keyof EntryLine]-?: string } & {
  readonly secrecy: 'none' | 'secret' | 'top_secret' | 'absolute_secret';
  /** Đơn vị hoặc người nhận of an incoming document. */
  readonly handedTo: string;
  readonly handedOn: string | null;
  /** Ký nhận: what stands for the signature. */
  readonly signedFor: string;
  readonly dueOn: string | null;
  /** The state of an incoming document, with the day on which it was completed. */
  readonly state: string;
  readonly completedOn: string | null;
  /** Numbers and symbols of what answers it. */
  readonly replies: string;
};

export type BookRegister = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly flow: Flow;
  readonly secret: boolean;
};
