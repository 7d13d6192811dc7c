import type { Stored } from './uploads';

/** The network, in the hands of the test: each upload ends when the test says so. */
class Line {
  static open: Line[] = [];
  readonly upload: { onprogress: ((event: { loaded: number }) => void) | null } = { onprogress: null };
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  name = '';

  open(_method: string, url: string): void {
    this.name = new URL(url, 'http://desk').searchParams.get('name') ?? '';
  }
  setRequestHeader(header: string, value: string): void {
    this.headers[header] = value;
  }
  send(): void {
    Line.open.push(this);
  }

  static of(name: string): Line {
    const at = Line.open.findIndex((line) => line.name === name);
    if (at < 0) throw new Error(`${name} is not being sent`);
    return Line.open.splice(at, 1)[0]!;
  }
  static answer(name: string, status = 201, body: object = { id: `id of ${name}`, duplicates: [] }): Line {
    const line = Line.of(name);
    line.status = status;
    line.responseText = JSON.stringify(body);
    line.onload();
    return line;
  }
}
Object.assign(globalThis, { XMLHttpRequest: Line });

const files = (...names: string[]): File[] => names.map((name) => new File([name], name, { type: 'application/pdf' }));

describe('the uploads of a pile', () => {
  let uploads: typeof import('./uploads').uploads;
  let stored: Stored[];
  const ids = () => stored.map(({ id }) => id);
  const sending = () => Line.open.map(({ name }) => name);

  beforeEach(async () => {
    jest.resetModules();
    Line.open = [];
    stored = [];
    ({ uploads } = await import('./uploads'));
  });
  const drop = (...names: string[]) => {
    uploads.add(files(...names), (file) => stored.push(file));
  };

  it('go out two at a time', () => {
    drop('1', '2', '3');
    expect(sending()).toEqual(['1', '2']);
    Line.answer('1');
    expect(sending()).toEqual(['2', '3']);
  });

  it('are told in the order of the pile, whichever arrives first', () => {
    drop('1', '2', '3');
    Line.answer('2');
    expect(ids()).toEqual([]);
    Line.answer('1');
    expect(ids()).toEqual(['id of 1', 'id of 2']);
    Line.answer('3');
    expect(ids()).toEqual(['id of 1', 'id of 2', 'id of 3']);
    expect(uploads.all()).toEqual([]);
  });

  it('do not wait for one that failed; it stays on the screen until it is sent again, as the same act', () => {
    drop('1', '2');
    const first = Line.of('1');
    first.onerror();
    Line.answer('2');
    expect(ids()).toEqual(['id of 2']);
    expect(uploads.all()).toMatchObject([{ file: { name: '1' }, state: 'failed', problem: { status: 0 } }]);
    uploads.retry(uploads.all()[0]!.key);
    const again = Line.answer('1');
    expect(again.headers['Idempotency-Key']).toBe(first.headers['Idempotency-Key']);
    expect(ids()).toEqual(['id of 2', 'id of 1']);
  });

  it('say in the server’s words why a file is refused, and that it can be dismissed', () => {
    drop('bad');
    Line.answer('bad', 415, { type: '/problems/files/kind', title: 'Not a scan', detail: 'MZ' });
    expect(uploads.all()).toMatchObject([{ state: 'failed', problem: { status: 415, title: 'Not a scan' } }]);
    uploads.dismiss(uploads.all()[0]!.key);
    expect(uploads.all()).toEqual([]);
    expect(stored).toEqual([]);
  });

  it('know which bytes were here before', () => {
    drop('1', '2');
    Line.answer('1', 201, { id: 'a', duplicates: [{ fileId: 'x' }] });
    Line.answer('2', 201, { id: 'b', duplicates: [] });
    expect(stored).toEqual([
      { id: 'a', isDuplicate: true },
      { id: 'b', isDuplicate: false },
    ]);
  });

  it('have the name of the file in any script, and show how much of it is sent', () => {
    drop('Công văn số 5 (bản ký).pdf');
    const line = Line.of('Công văn số 5 (bản ký).pdf');
    line.upload.onprogress?.({ loaded: 7 });
    expect(uploads.all()).toMatchObject([{ state: 'sending', sent: 7 }]);
  });
});
