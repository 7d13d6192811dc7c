import { z } from 'zod';
import { catalogue, localeOf, problem, Problem, wordsOf } from './problem';
import './problems';
import { invalidInput, unavailable } from './problems';
import { fieldErrors, Validation } from './validation';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr-FR, en;q=0.5', 'en'],
    ['fr', 'vi'],
  ])('asked for as %s is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

describe('the catalogue of problems', () => {
  it('has a title and a detail in both languages for every code', () => {
    expect(catalogue().size).toBeGreaterThan(10);
    for (const [code, { words, status }] of catalogue()) {
      expect(status).toBeGreaterThanOrEqual(400);
      for (const locale of ['vi', 'en'] as const) {
        expect({ code, title: words[locale].title.length > 3, detail: words[locale].detail.length > 10 }).toEqual({
          code,
          title: true,
          detail: true,
        });
      }
      expect({ code, same: words.vi.title === words.en.title }).toEqual({ code, same: false });
    }
  });

  it('fills what a problem names', () => {
    expect(wordsOf(unavailable.code, 'en', { retryAfter: 7 }).detail).toContain('7 seconds');
  });

  it('says the codes that it names in words, also where they are many', () => {
    const detail = { vi: 'Không có quyền: {powers}.', en: 'No such right: {powers}.' };
    const terms = { sign: { vi: 'ký', en: 'sign' }, approve: { vi: 'duyệt', en: 'approve' } };
    const { code } = problem(
      'test/terms',
      422,
      { vi: { title: 'Không được', detail: detail.vi }, en: { title: 'Not possible', detail: detail.en } },
      terms,
    );
    expect(wordsOf(code, 'vi', { powers: 'sign, approve' }).detail).toBe('Không có quyền: ký, duyệt.');
    expect(wordsOf(code, 'en', { powers: 'Lê Quốc Dũng, sign' }).detail).toBe('No such right: Lê Quốc Dũng, sign.');
  });

  it('stays the same when it is said of a field', () => {
    const cause = new Error('why');
    const said = unavailable({ retryAfter: 7 }, cause).at('/dueOn');
    expect(said).toMatchObject({
      code: 'unavailable',
      status: 503,
      params: { retryAfter: 7 },
      pointer: '/dueOn',
      cause,
    });
    expect(unavailable({ retryAfter: 7 }).pointer).toBeUndefined();
  });

  it('refuses a code that is declared twice', () => {
    const words = { vi: { title: 'Một', detail: 'Hai' }, en: { title: 'One', detail: 'Two' } };
    expect(() => problem('not-found', 404, words)).toThrow('twice');
  });
});

describe('bad input', () => {
  const schema = z.strictObject({
    registerId: z.uuid(),
    urgency: z.enum(['normal', 'urgent']),
    'a/b': z.object({ day: z.iso.date() }),
  });
  const refused = (value: unknown): Problem => {
    try {
      new Validation().transform(value, { type: 'body', schema } as never);
    } catch (error) {
      if (error instanceof Problem) return error;
    }
    throw new Error('was accepted');
  };
  const errorsOf = (value: unknown, locale: 'vi' | 'en') => fieldErrors(refused(value).params.issues as never, locale);

  it('names every bad field by its pointer', () => {
    const errors = errorsOf({ registerId: 'x', urgency: 'later', 'a/b': { day: '31/12/2026' }, extra: 1 }, 'en');
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/a~1b/day', '/extra', '/registerId', '/urgency']);
  });

  it('says what is wrong in the language of the reader', () => {
    const [vi] = errorsOf({ registerId: 'x', urgency: 'normal', 'a/b': { day: '2026-12-31' } }, 'vi');
    const [en] = errorsOf({ registerId: 'x', urgency: 'normal', 'a/b': { day: '2026-12-31' } }, 'en');
    expect(vi?.message).toMatch(/hợp lệ/);
    expect(en?.message).toMatch(/Invalid/);
  });

  it('is 422 and what is right passes unchanged', () => {
    expect(refused({}).code).toBe(invalidInput.code);
    expect(refused({}).status).toBe(422);
    const good = {
      registerId: '0192d3a0-0000-7000-8000-000000000000',
      urgency: 'normal',
      'a/b': { day: '2026-12-31' },
    };
    expect(new Validation().transform(good, { type: 'body', schema } as never)).toEqual(good);
  });
});
