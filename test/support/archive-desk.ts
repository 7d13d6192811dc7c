import { randomUUID } from 'node:crypto';
import type { Browser, TestApp } from './app';
import { long } from './long';
import { eventually } from './platform';
import { aScannedPage, wordsOfSheet } from './stacks';

export type Batch = {
  id: string;
  version: number;
  state: string;
  paused: boolean;
  counts: Record<string, number>;
  lastEdit: { id: string; kind: string } | null;
  actions: string[];
};
export type Page = {
  id: string;
  sourceId: string;
  sourcePage: number;
  state: string;
  failure: { code: string; detail: string } | null;
  turned: number;
  dropped: string | null;
  cut: string;
};

/** Sheets of a stack, each with its number on it. */
export const sheets = (count: number): Promise<Buffer[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => aScannedPage(wordsOfSheet(i + 1))));

/** What an archivist does with batches, through the API. */
export const archiveDesk = (api: TestApp, archivist: Browser) => {
  const opened = async (input: object = {}): Promise<Batch> => {
    const answer = await archivist.post('/digitization/batches', { name: 'Hộp 12, hồ sơ 3', ...input });
    expect(answer.statusCode).toBe(201);
    return answer.json<Batch>();
  };
  const dropped = async (batch: Batch, bytes: Buffer, name = 'chong-giay.pdf') => {
    const answer = await api.request({
      method: 'POST',
      url: `/digitization/batches/${batch.id}/files?name=${name}`,
      headers: {
        cookie: archivist.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/pdf',
        'idempotency-key': randomUUID(),
      },
      payload: bytes,
    });
    expect(answer.statusCode).toBe(201);
    return answer.json<{ id: string }>();
  };
  const batchOf = async ({ id }: Batch): Promise<Batch> =>
    (await archivist.get(`/digitization/batches/${id}`)).json<Batch>();
  const pagesOf = async ({ id }: Batch): Promise<Page[]> =>
    (await archivist.get(`/digitization/batches/${id}/pages?limit=500`)).json<{ items: Page[] }>().items;
  const textOf = async ({ id }: Batch, page: Page): Promise<string> =>
    (await archivist.get(`/digitization/batches/${id}/pages/${page.id}`)).json<{ text: string }>().text;
  const readThrough = (batch: Batch): Promise<Batch> =>
    eventually(
      async () => {
        const now = await batchOf(batch);
        const { sourcesOpen = 1, waiting = 1 } = now.counts;
        return sourcesOpen === 0 && waiting === 0 && now;
      },
      'the end of the reading',
      long(120, 1_800),
    );
  const edited = async (batch: Batch, edit: object): Promise<Batch> => {
    const answer = await archivist.post(`/digitization/batches/${batch.id}/edits`, edit);
    expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 200 });
    return answer.json<Batch>();
  };
  const orderOf = async (batch: Batch) => (await pagesOf(batch)).map(({ sourcePage }) => sourcePage);

  return { opened, dropped, batchOf, pagesOf, textOf, readThrough, edited, orderOf };
};
