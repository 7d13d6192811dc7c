/** One field that the server refused: a JSON pointer such as `/subject`, and why. */
export type FieldError = { pointer: string; message: string };

/** A problem+json answer (RFC 9457) as an error, in the reader's language; `status` 0 means no answer came. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldError[] = [],
    readonly requestId: string | null = null,
  ) {
    super(detail);
  }
}

const textOf = (body: object, key: string): string => {
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : '';
};

const isFieldError = (value: unknown): value is FieldError =>
  typeof value === 'object' &&
  value !== null &&
  'pointer' in value &&
  'message' in value &&
  typeof value.pointer === 'string' &&
  typeof value.message === 'string';

/** Reads an answer that failed. What is no problem+json (a proxy's page, say) becomes one by its status. */
export function problemOf(status: number, text: string): ApiProblem {
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // not ours: the status alone must do
  }
  if (typeof body !== 'object' || body === null) return new ApiProblem(status, 'unknown', '', '');
  const errors: unknown = 'errors' in body ? body.errors : [];
  return new ApiProblem(
    status,
    textOf(body, 'type').replace(/^\/problems\//, ''),
    textOf(body, 'title'),
    textOf(body, 'detail'),
    Array.isArray(errors) ? errors.filter(isFieldError) : [],
    textOf(body, 'requestId') || null,
  );
}

/** The server's word about one field, for the message below its input. */
export function fieldMessage(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.fields.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))?.message;
}

/** Whether asking again can help: no answer came, or the server was in trouble. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;
