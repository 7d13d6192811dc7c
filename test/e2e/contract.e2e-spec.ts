import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testApp, type TestApp } from '../support/app';

const FILE = join(__dirname, '../../docs/openapi.json');

type Operation = {
  operationId: string;
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
};
type Contract = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: object } };

let api: TestApp;
let contract: Contract;
let operations: (Operation & { method: string; path: string })[];
beforeAll(async () => {
  api = await testApp();
  contract = (await api.request({ url: '/api/v1/openapi.json' })).json<Contract>();
  operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method, path })),
  );
});
afterAll(() => api.close());

const where = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

describe('the contract of the API', () => {
  it('is the one in docs/openapi.json; VANTHU_WRITE_CONTRACT=1 writes a change there, for the review to see', () => {
    if (process.env.VANTHU_WRITE_CONTRACT) writeFileSync(FILE, `${JSON.stringify(contract, null, 2)}\n`);
    expect(contract).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });

  it('refers to nothing that it does not hold', () => {
    const known = new Set(Object.keys(contract.components.schemas).map((name) => `#/components/schemas/${name}`));
    const referred = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
    expect(referred.length).toBeGreaterThan(20);
    expect([...new Set(referred)].filter((target) => !known.has(target))).toEqual([]);
  });

  it('says of every operation in one line what it does, under a name of its own', () => {
    expect(operations.filter(({ summary, tags }) => !summary || !tags?.length).map(where)).toEqual([]);
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('describes what each operation answers, unless it answers nothing', () => {
    const vague = operations.filter(({ responses }) =>
      Object.entries(responses).every(
        ([status, { content }]) => !status.startsWith('2') || (status !== '204' && !content),
      ),
    );
    expect(vague.map(where)).toEqual([]);
  });

  it('has every list as items and next, and who gives a limit can go on after it', () => {
    const lists = operations.flatMap((operation) => {
      const schema = JSON.stringify(operation.responses['200']?.content?.['application/json']?.schema ?? {});
      const isList =
        schema.startsWith('{"type":"array"') || schema.startsWith('{"type":"object","properties":{"items"');
      return operation.method === 'get' && isList ? [{ ...operation, schema }] : [];
    });
    expect(lists.length).toBeGreaterThan(5);
    const bare = lists.filter(
      ({ schema }) => !schema.includes('"items":{"type":"array"') || !schema.includes('"next":'),
    );
    expect(bare.map(where)).toEqual([]);
    const has = (list: Operation, parameter: string) =>
      list.parameters?.some(({ name }) => name === parameter) === true;
    expect(lists.filter((list) => has(list, 'limit') !== has(list, 'after')).map(where)).toEqual([]);
    expect(lists.filter((list) => has(list, 'limit')).length).toBeGreaterThan(5);
  });

  it('names its resources as the office does: plural nouns, small letters, hyphens', () => {
    for (const path of Object.keys(contract.paths)) {
      expect(path).toMatch(/^\/api\/v1(\/([a-z]+(-[a-z]+)*|\{[a-zA-Z]+\}))+$/);
    }
  });
});
