/** Whose turn it is, and for what. `give` is work that came back to its giver. */
export const TASK_KINDS = [
  'distribute', // phân văn bản
  'instruct', // cho ý kiến chỉ đạo
  'assign', // phân công trong đơn vị
  'handle', // giải quyết
  'cooperate', // phối hợp
  'inform', // để biết
  'consult', // cho ý kiến
  'extend', // xem xét gia hạn
  'give', // giao lại
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export type TaskState = 'open' | 'done' | 'withdrawn';

/** What somebody decides on a task that is theirs. */
export const TASK_ACTS = [
  'distribute', // đề xuất phân phối
  'instruct', // bút phê
  'assign', // phân công
  'accept', // nhận xử lý
  'complete', // hoàn thành
  'acknowledge', // đã xem
  'return', // trả lại
  'pass', // chuyển tiếp
  'consult', // xin ý kiến
  'opine', // cho ý kiến
  'involve', // thêm đơn vị, người
  'report', // báo cáo tiến độ
  'request_extension', // xin gia hạn
  'grant_extension', // cho gia hạn
  'refuse_extension', // không cho gia hạn
  'defer', // để lại
  'give', // giao lại
] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/**
 * Every kind of decision: beside the acts on a task, `present` and `give` open the road, `withdraw` (lấy lại) takes a
 * decision back, `undo` (hoàn tác) does so within a minute, `reopen` (mở lại) and `cancel` (hủy) are for who stands above.
 */
export const DECISION_KINDS = ['present', ...TASK_ACTS, 'withdraw', 'undo', 'reopen', 'cancel'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Steps in the life of the document, by the names of the rules of documents. */
export type DocumentStep =
  'present' | 'instruct' | 'assign' | 'accept' | 'complete' | 'withdraw' | 'release' | 'resume' | 'reopen';
/** Steps in the life of work without a document. */
export type WorkStep = 'complete' | 'reopen' | 'cancel';

/** What an act does, by the tables. */
export type Effect<S> = {
  /** What it does to the subject; null when only the turn changes. */
  readonly step: S | null;
  /** What it does instead once the task was accepted. */
  readonly stepOfAccepted?: S;
  readonly closes: boolean;
  /** The kinds of turn that come of it: `same` for another holder, `before` for who gave the work out. */
  readonly opens: readonly TaskKind[] | 'same' | 'before';
  /** Open tasks of these kinds lose their ground with it. */
  readonly withdraws?: readonly TaskKind[];
  /** Not any more once the task was accepted. */
  readonly beforeAcceptance?: true;
  /** Not for what is urgent. */
  readonly notUrgent?: true;
};

/** What the rules need to know of a task. `openedBy` and `closedBy` are decisions. */
export type TaskFacts = {
  readonly id: string;
  /** What it is about; drafts have rules of their own. */
  readonly subject: 'incoming' | 'work';
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly accepted: boolean;
  /** An act was taken on it that stands; putting it off is none. */
  readonly acted: boolean;
  /** Khẩn, and more: 4 is ordinary, less presses more. */
  readonly rank: number;
  readonly openedBy: string;
  readonly openedKind: DecisionKind;
  /** The task on which the decision was taken that opened it; null for the first. */
  readonly openedOn: string | null;
  readonly closedBy: string | null;
};

/** What a decision changes: the subject, whose turn comes, and which tasks are nobody's turn any more. */
export type Consequence = {
  readonly step: DocumentStep | WorkStep | null;
  readonly closes: boolean;
  readonly opens: readonly TaskKind[];
  readonly withdraws: readonly string[];
};
