import { randomBytes } from 'node:crypto';

/** Crockford's letters: none is taken for another when it is typed from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** The code of a print: 130 random bits, so that nobody finds prints by trying. */
export const newCheckCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');

/** A code as somebody typed it from the paper: any case, blanks and hyphens between, O for 0, I and L for 1. */
export const readCheckCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** The page that tells whether a paper is what was printed. */
export const checkUrl = (origin: string, code: string): string => `${origin}/check/${code}`;
