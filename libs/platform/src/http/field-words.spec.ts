import { z } from 'zod';
import { fieldWord } from './field-words';
import { Problem, problem, wordsOf } from './problem';
import { atField, invalidInput, notFound } from './problems';
import { day, line, said } from './text';
import { fieldErrors, translated, Validation } from './validation';

const wrong = (schema: z.ZodType, value: unknown, locale: 'vi' | 'en' = 'vi') => {
  try {
    new Validation().transform(value, { type: 'body', schema } as never);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { issues, errors } = error.params;
    return issues ? fieldErrors(issues as never, locale) : translated(errors as never, locale);
  }
  throw new Error('was accepted');
};

describe('what is said about a field', () => {
  it.each([
    ['is missing', z.object({ a: z.string() }), {}, 'Thiếu trường này'],
    ['is no text', z.object({ a: z.string() }), { a: 1 }, 'Không hợp lệ: phải là chữ'],
    ['is no choice', z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, 'Phải là một trong: x, y'],
    ['is empty', z.object({ a: said(line(10)) }), { a: ' ' }, 'Bắt buộc nhập'],
    ['is too long', z.object({ a: z.string().max(2) }), { a: 'abc' }, 'Nhiều nhất 2 ký tự'],
    [
      'holds NUL',
      z.object({ a: z.string() }),
      { a: 'x\0y' },
      'Có ký tự điều khiển không nhìn thấy được; hãy xóa các ký tự đó',
    ],
    [
      'is a day that no office counts',
      z.object({ a: day }),
      { a: '9999-12-31' },
      'Phải là ngày trong các năm 1900 đến 2199',
    ],
  ])('that %s is said in Vietnamese, without the words of the program', (_what, schema, value, message) => {
    expect(wrong(schema, value)).toEqual([{ pointer: '/a', message }]);
  });

  it('lists the choices of the field that decides the form', () => {
    const forms = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('accept') }),
      z.strictObject({ kind: z.literal('return'), reason: z.string() }),
    ]);
    expect(wrong(forms, { kind: 'approve' }, 'en')).toEqual([
      { pointer: '/kind', message: 'It must be one of: accept, return' },
    ]);
  });

  it('takes what was written for the form whose fields it has, and names the wrong one', () => {
    const step = z.union([
      z.strictObject({ id: z.string(), act: z.enum(['approve', 'inform']), by: z.array(z.string()) }),
      z.strictObject({ id: z.string(), end: z.literal('approved') }),
    ]);
    expect(wrong(z.object({ steps: z.array(step) }), { steps: [{ id: 'duyet', act: 'sign', by: [] }] })).toEqual([
      { pointer: '/steps/0/act', message: 'Phải là một trong: approve, inform' },
    ]);
    expect(wrong(z.object({ steps: z.array(step) }), { steps: [3] })).toEqual([
      { pointer: '/steps/0', message: 'Không hợp lệ' },
    ]);
  });

  it('says a rule of ours in the language of the reader', () => {
    const error = fieldWord('the first of its kind', 'là cái đầu tiên');
    const schema = z.object({ a: z.string().refine(() => false, { error }) });
    expect(wrong(schema, { a: 'x' })).toEqual([{ pointer: '/a', message: 'là cái đầu tiên' }]);
    expect(wrong(schema, { a: 'x' }, 'en')).toEqual([{ pointer: '/a', message: 'the first of its kind' }]);
  });
});

describe('what a field names', () => {
  it('is wrong at its field, whether it is not there or not to be known', async () => {
    await expect(atField('/fileId', Promise.reject(notFound({})))).rejects.toMatchObject({
      code: invalidInput.code,
      params: { errors: [{ pointer: '/fileId' }] },
    });
    await expect(atField('/fileId', Promise.reject(new Error('the database is gone')))).rejects.toThrow('gone');
    await expect(atField('/fileId', Promise.resolve(7))).resolves.toBe(7);
  });
});

describe('the sentence of a problem', () => {
  const raised = problem(
    'test/terms',
    409,
    {
      vi: { title: 'Thử', detail: 'Không “{act}” được sau {dueOn}.' },
      en: { title: 'Trial', detail: 'Nobody can “{act}” after {dueOn}.' },
    },
    { complete: { vi: 'Hoàn thành', en: 'complete' } },
  );

  it('says codes as words and days as people write them', () => {
    const { code, params } = raised({ act: 'complete', dueOn: '2026-11-24' });
    expect(wordsOf(code, 'vi', params).detail).toBe('Không “Hoàn thành” được sau 24/11/2026.');
    expect(wordsOf(code, 'en', params).detail).toBe('Nobody can “complete” after 24/11/2026.');
    expect(params).toMatchObject({ act: 'complete', dueOn: '2026-11-24' });
  });

  it('leaves what has no words as it is', () => {
    expect(wordsOf(raised.code, 'vi', { act: 'toString', dueOn: 'x' }).detail).toBe('Không “toString” được sau x.');
  });
});
