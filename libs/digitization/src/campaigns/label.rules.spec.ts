import fc from 'fast-check';
import { labelCodeOf, newLabelCode, printedLabel } from './label.rules';

const label = () => fc.constantFrom(...Array.from({ length: 200 }, newLabelCode));
const place = fc.nat(11);

it('the code of a label is twelve digits, and is known again', () => {
  for (let i = 0; i < 1_000; i++) {
    const code = newLabelCode();
    expect(code).toMatch(/^[1-9]\d{11}$/);
    expect(labelCodeOf(code)).toBe(code);
  }
});

it('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(label(), place, fc.integer({ min: 1, max: 9 }), (code, at, more) => {
      const wrong = ((Number(code[at]) + more) % 10).toString();
      expect(labelCodeOf(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
    }),
  );
});

it('two neighbouring digits that changed places are noticed', () => {
  fc.assert(
    fc.property(label(), fc.nat(10), (code, at) => {
      const swapped = `${code.slice(0, at)}${code.charAt(at + 1)}${code.charAt(at)}${code.slice(at + 2)}`;
      expect(labelCodeOf(swapped)).toBe(swapped === code ? code : null);
    }),
  );
});

it('is read as it is printed, and as keyboards of the East write digits', () => {
  const code = newLabelCode();
  expect(printedLabel(code)).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(labelCodeOf(` ${printedLabel(code)}\r\n`)).toBe(code);
  expect(labelCodeOf(code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))))).toBe(code);
});

it.each(['', 'hộp 12', '123', '000000000000', '12345678901x', 'https://example.vn/123456789012'])(
  'is not found in “%s”',
  (said) => {
    expect(labelCodeOf(said)).toBeNull();
  },
);
