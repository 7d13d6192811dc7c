import {
  changedRecipients,
  fits,
  issueOf,
  OUTGOING_FIELDS,
  recipientsOf,
  repeated,
  withRecipients,
  type OutgoingField,
} from './outgoing.fields';

const blank = Object.fromEntries(OUTGOING_FIELDS.map((field) => [field, ''])) as Record<OutgoingField, string>;
const values = (more: Partial<Record<OutgoingField, string>> = {}) => ({
  ...blank,
  registerId: 'r',
  docType: 'quyet-dinh',
  symbol: ' QĐ-SNV ',
  subject: ' Về việc thử ',
  ...more,
});
const recipient = { contactId: null, name: 'UBND tỉnh', copies: 2 };

describe('the form of an outgoing document', () => {
  it('asks for what was typed, and leaves out what was not', () => {
    expect(issueOf(values({ dueOn: '2/6/2026', pages: '3' }), [recipient], ['f'])).toMatchObject({
      flow: 'outgoing',
      symbol: 'QĐ-SNV',
      subject: 'Về việc thử',
      urgency: 'normal',
      secrecy: 'none',
      medium: 'electronic',
      dueOn: '2026-06-02',
      pages: 3,
      draftingUnitId: null,
      recipients: [recipient],
      fileIds: ['f'],
    });
    expect(issueOf(values(), [recipient], [])).not.toHaveProperty('copies');
    expect(issueOf(values({ copies: '0' }), [recipient], [])).toMatchObject({ copies: 0 });
  });

  it('is not sent with a day that is none', () => {
    expect(issueOf(values({ dueOn: '31/2/2026' }), [recipient], [])).toBeNull();
  });

  it('asks for a reserved number on paper alone', () => {
    const reserved = { reservedEntryId: 'e', medium: 'paper' };
    expect(issueOf(values(reserved), [recipient], [])).toMatchObject({ reservedEntryId: 'e', medium: 'paper' });
    expect(issueOf(values({ ...reserved, medium: 'electronic' }), [recipient], [])).not.toHaveProperty(
      'reservedEntryId',
    );
  });

  it('says what it answers, or that it answers nothing', () => {
    expect(issueOf(values({ replyToId: 'i' }), [recipient], [])).toMatchObject({ replyToId: 'i' });
    expect(issueOf(values(), [recipient], [])).toMatchObject({ replyToId: null });
  });

  it('never sends the content of a secret', () => {
    const asked = issueOf(values({ secrecy: 'secret', note: 'x' }), [recipient], ['f']);
    expect(asked).toMatchObject({ secrecy: 'secret', subject: '', note: '', fileIds: [] });
  });

  it('keeps for the next document who signs and where it is entered, and nothing of its content', () => {
    const kept = repeated(values({ signer: 'Trần Thị Bình', note: 'x' }));
    expect(kept).toMatchObject({ signer: 'Trần Thị Bình', registerId: 'r' });
    expect(Object.keys(kept)).not.toEqual(expect.arrayContaining(['subject']));
    expect(kept).not.toHaveProperty('note');
  });
});

describe('the books that are offered', () => {
  it.each([
    [[], 'none', 'quyet-dinh', 'none', true],
    [['quyet-dinh'], 'none', 'quyet-dinh', 'none', true],
    [['cong-van'], 'none', 'quyet-dinh', 'none', false],
    [[], 'secret', 'quyet-dinh', 'none', false],
    [[], 'none', 'quyet-dinh', 'top_secret', false],
    [[], 'secret', 'quyet-dinh', 'top_secret', true],
  ])('%j, %s: for %s, %s: %s', (docTypes, kept, docType, secrecy, expected) => {
    expect(fits({ docTypes, secrecy: kept }, values({ docType, secrecy }))).toBe(expected);
  });
});

describe('recipients', () => {
  it('are added once each: by their entry of the address book, or by name in any case', () => {
    const book = { contactId: 'c', name: 'Sở Tài chính', copies: 1 };
    const now = withRecipients([recipient], [book, book, { ...recipient, name: 'ubnd Tỉnh' }]);
    expect(now).toEqual([recipient, book]);
    expect(withRecipients(now, [{ ...book, contactId: 'd' }])).toHaveLength(3);
  });

  it('have names', () => {
    expect(withRecipients([], [{ contactId: null, name: '  ', copies: 1 }])).toEqual([]);
  });
});

describe('the recipients of a registered document', () => {
  const one = (id: string, state: 'waiting' | 'sent', removed = false) => ({
    id,
    contactId: null,
    name: `Sở ${id}`,
    copies: 1,
    state,
    removed,
  });

  it('are in the form without those that were struck out, and those that were sent to stay', () => {
    const form = recipientsOf({ recipients: [one('a', 'sent'), one('b', 'waiting'), one('c', 'sent', true)] });
    expect(form.map(({ id, isSentTo }) => [id, isSentTo])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('are asked for only when somebody came, went or gets more copies', () => {
    const form = recipientsOf({ recipients: [one('a', 'sent'), one('b', 'waiting')] });
    const added = { contactId: 'x', name: 'Kho bạc', copies: 2 };
    expect(changedRecipients(form, [...form])).toBeUndefined();
    expect(changedRecipients(form, [...form.slice(0, 1), added])).toEqual([
      { id: 'a', contactId: null, name: 'Sở a', copies: 1 },
      added,
    ]);
    expect(
      changedRecipients(
        form,
        form.map((row) => ({ ...row, copies: 3 })),
      )?.[1],
    ).toMatchObject({ copies: 3 });
  });
});
