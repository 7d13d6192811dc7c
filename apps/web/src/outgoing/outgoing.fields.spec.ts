import { fits, issueOf, OUTGOING_FIELDS, repeated, withRecipients, type OutgoingField } from './outgoing.fields';

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
