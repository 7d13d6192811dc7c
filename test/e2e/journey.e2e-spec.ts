import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/processes';

/** The road itself is walked in main-road.e2e-spec.ts; here is how the journey says that it cannot go. */
let data: string;
let port: number;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'vanthu-journey-'));
  port = await freePort();
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const journey = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/journey.mjs', ...args], {
    env: { PATH: process.env.PATH, VANTHU_URL: `http://127.0.0.1:${port.toString()}`, VANTHU_DATA: data },
    encoding: 'utf8',
    timeout: 20_000,
  });
  const problem = JSON.parse(stderr.slice(stderr.indexOf('{'))) as { title: string; detail: string };
  return { status, stdout, problem };
};
const aFile = (name: string) => {
  const path = join(data, name);
  writeFileSync(path, '%PDF-1.4');
  return path;
};
const accounts = (roles: readonly string[]) => {
  const all = roles.map((role) => ({ username: role, password: 'x', agencyCode: 'H99', role }));
  writeFileSync(join(data, 'demo-accounts.json'), JSON.stringify(all));
};
const ROLES = ['clerk', 'chief_of_office', 'leader', 'head_of_unit', 'specialist', 'archivist'];

describe('a journey that cannot go ends with 1, a problem and nothing on standard output', () => {
  it.each([
    ['nothing is named', [], 'Usage'],
    ['two files are named', ['a.pdf', 'b.pdf'], 'Usage'],
    ['the file is no scan', ['letter.docx'], 'Unsupported file'],
    ['the file is not there', ['nowhere.pdf'], 'Cannot open the file'],
  ])('when %s', (_, args, title) => {
    const { status, stdout, problem } = journey(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(problem.title).toContain(title);
  });

  it('when Vanthu was never started here', () => {
    rmSync(join(data, 'demo-accounts.json'), { force: true });
    expect(journey(aFile('a.pdf')).problem.title).toContain('No demonstration accounts');
  });

  it('when nobody holds a post that the road needs', () => {
    accounts(ROLES.slice(1));
    expect(journey(aFile('a.pdf')).problem.title).toContain('Accounts are missing');
  });

  it('when nobody listens', () => {
    accounts(ROLES);
    const { status, stdout, problem } = journey(aFile('a.PDF'));
    expect([status, stdout]).toEqual([1, '']);
    expect(problem.detail).toContain(`127.0.0.1:${port.toString()}: ECONNREFUSED`);
  });
});
