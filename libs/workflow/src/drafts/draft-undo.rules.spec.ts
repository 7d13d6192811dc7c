import { isUndoable, requireUndoable, type DraftActFacts } from './draft-undo.rules';

const fresh: DraftActFacts = { kind: 'approve', age: 3, undone: false, overtaken: false };
const codeOf = (act: Partial<DraftActFacts>): string => {
  try {
    requireUndoable({ ...fresh, ...act });
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('undoing an act on a draft', () => {
  it('is allowed for a minute, and not a second longer', () => {
    expect([codeOf({ age: 60 }), codeOf({ age: 60.1 })]).toEqual(['allowed', 'workflow/undo-too-late']);
  });

  it('is refused when another version, or the register, came after the act', () => {
    expect(codeOf({ overtaken: true })).toBe('workflow/already-acted');
  });

  it('is done once', () => {
    expect(codeOf({ undone: true })).toBe('workflow/not-to-undo');
  });

  it('is there for what is said and initialled, not for versions, submissions and numbers', () => {
    const kinds = ['comment', 'opine', 'check_content', 'check_form', 'approve', 'return', 'withdraw'];
    expect(kinds.filter((kind) => !isUndoable(kind))).toEqual([]);
    expect(['add_version', 'submit', 'register', 'change', 'draft', 'undo'].filter(isUndoable)).toEqual([]);
  });
});
