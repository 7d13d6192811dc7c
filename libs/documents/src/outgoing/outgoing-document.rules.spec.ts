import fc from 'fast-check';
import {
  copiesOf,
  DISPATCH_STATES,
  follows,
  isDispatched,
  isOpen,
  isSymbol,
  OUTGOING_STATES,
  recipientsLine,
  recipientState,
  requireStep,
} from './outgoing-document.rules';

describe('the life of an outgoing document', () => {
  it('ends when its number is voided: nothing follows, nothing is corrected', () => {
    expect(OUTGOING_STATES.filter((state) => !follows(state, 'dispatch') && !follows(state, 'void'))).toEqual([
      'voided',
    ]);
    expect(OUTGOING_STATES.filter((state) => !isOpen(state))).toEqual(['voided']);
    for (const action of ['dispatch', 'void', 'correct'] as const)
      expect(() => {
        requireStep('voided', action);
      }).toThrow('documents/illegal-step');
  });

  it('can be sent again after it was sent to everybody', () => {
    expect(follows('dispatched', 'dispatch')).toBe(true);
  });
});

describe('where a recipient stands', () => {
  it.each([
    [[], 'waiting'],
    [['sent'], 'sent'],
    [['returned'], 'returned'],
    [['returned', 'sent'], 'sent'],
    [['sent', 'acknowledged', 'returned'], 'acknowledged'],
  ] as const)('%j is %s', (dispatches, state) => {
    expect(recipientState(dispatches)).toBe(state);
  });

  it('is the same in whatever order things were sent', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DISPATCH_STATES)), (dispatches) => {
        expect(recipientState([...dispatches].reverse())).toBe(recipientState(dispatches));
      }),
    );
  });

  it('a document is dispatched when it is on its way to all, and not when one came back', () => {
    expect(isDispatched(['sent', 'acknowledged'])).toBe(true);
    expect(isDispatched(['sent', 'waiting'])).toBe(false);
    expect(isDispatched(['acknowledged', 'returned'])).toBe(false);
    expect(isDispatched([])).toBe(false);
  });
});

describe('what the register says of it', () => {
  const recipients = [
    { name: 'UBND tỉnh Lam Giang', copies: 2 },
    { name: 'Sở Tài chính', copies: 1 },
  ];
  it('counts the copies of the recipients and the one that is kept', () => {
    expect(copiesOf(recipients)).toBe(4);
    expect(copiesOf([])).toBe(1);
  });

  it('names the recipients in one line', () => {
    expect(recipientsLine(recipients)).toBe('UBND tỉnh Lam Giang (2); Sở Tài chính');
  });
});

describe('a symbol', () => {
  it.each([
    '',
    'QĐ-SNV',
    'SNgV-VP',
    '2026/TT-BNV',
    'NQ/TU',
    'QC-TT.HĐND-UBND',
    'NN&PTNT-VP',
    'QĐ-SNV'.normalize('NFD'),
  ])('“%s” is one', (symbol) => {
    expect(isSymbol(symbol)).toBe(true);
  });

  it.each(['QĐ SNV', '/QĐ-SNV', 'QĐ-', '-', 'QĐ–SNV', 'QĐ\u200b-SNV', ' QĐ-SNV', 'QĐ-SNV\n', '<b>QĐ</b>'])(
    '“%s” is none',
    (symbol) => {
      expect(isSymbol(symbol)).toBe(false);
    },
  );

  it('is told apart in linear time, however long', () => {
    const started = performance.now();
    isSymbol(`${'A-'.repeat(50_000)} `);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
