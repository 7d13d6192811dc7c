/** One operator of a page's drawing with what it works on, each as it is written: `/Im0`, `12.5`, `(text)`, `[1 2]`. */
export type Operation = { operator: string; operands: string[] };

/** A drawing that is longer than this is a plan or a map, or made to keep us busy. */
const MOST_OPERATIONS = 400_000;
const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%\0\t\n\f\r ]/;

/**
 * Reads the operators of a content stream (ISO 32000-1, 7.8.2).
 *
 * @returns `undefined` where it holds what we do not follow: a picture amid the operators, broken syntax, no end.
 */
export const operationsOf = (content: string): Operation[] | undefined => {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (let at = skipped(content, 0); at < content.length; at = skipped(content, at)) {
    const end = endOfToken(content, at);
    if (end === undefined || operations.length >= MOST_OPERATIONS) return undefined;
    const token = content.slice(at, end);
    at = end;
    if (isOperand(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BI') return undefined;
    operations.push({ operator: token, operands });
    operands = [];
  }
  return operands.length === 0 ? operations : undefined;
};

/** As it is written in a stream. */
export const written = ({ operator, operands }: Operation): string => [...operands, operator].join(' ');

const isOperand = (token: string): boolean =>
  /^[-+.\d(<[/]/.test(token) || token === 'true' || token === 'false' || token === 'null';

const skipped = (content: string, from: number): number => {
  let at = from;
  for (; at < content.length; at++) {
    const sign = content.charAt(at);
    if (sign === '%') while (at < content.length && !/[\r\n]/.test(content.charAt(at))) at++;
    else if (!SPACE.test(sign)) break;
  }
  return at;
};

const endOfToken = (content: string, at: number): number | undefined => {
  const sign = content.charAt(at);
  if (sign === '(') return endOfString(content, at);
  if (sign === '[') return endOfNested(content, at + 1, ']');
  if (sign === '<' && content.charAt(at + 1) === '<') return endOfNested(content, at + 2, '>>');
  if (sign === '<') {
    const end = content.indexOf('>', at);
    return end < 0 ? undefined : end + 1;
  }
  if (/[)\]>{}]/.test(sign)) return undefined;
  let end = at + 1;
  while (end < content.length && !DELIMITER.test(content.charAt(end))) end++;
  return end;
};

const endOfString = (content: string, from: number): number | undefined => {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const sign = content.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return undefined;
};

const endOfNested = (content: string, from: number, close: string): number | undefined => {
  let at = skipped(content, from);
  while (at < content.length) {
    if (content.startsWith(close, at)) return at + close.length;
    const end = endOfToken(content, at);
    if (end === undefined) return undefined;
    at = skipped(content, end);
  }
  return undefined;
};
