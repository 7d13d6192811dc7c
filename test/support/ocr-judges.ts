import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import { pathOf } from './needs';

/** Programs of others that judge the PDFs we make. */

/** The text of a PDF in the order in which it is written, as words. */
export const wordsOfPdf = (path: string, page?: number): string[] => {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', ...only, path, '-'], { encoding: 'utf8' });
  return text.normalize('NFC').split(/\s+/u).filter(Boolean);
};

/** What qpdf finds wrong with the syntax of a PDF; empty when nothing. */
export const syntaxFaults = (path: string): string => {
  const done = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  return done.status === 0 ? '' : `${done.stdout}${done.stderr}`;
};

/** An owner's password against printing and copying, none for reading. */
export const locked = (path: string): string => {
  const out = join(mkdtempSync(join(tmpdir(), 'vanthu-locked-')), 'locked.pdf');
  execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--extract=n', '--', path, out]);
  return out;
};

const VERAPDF = 'greenfield-apps-1.28.2.jar';
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const CACHE = join(homedir(), '.cache/vanthu-tests');
/** Fetching it must not hold up the tests; what was fetched by then makes the next try quicker. */
const FETCH_MS = 55_000;

/**
 * Why veraPDF cannot judge here; `undefined` when it can. It is fetched once by Maven, in the version that is pinned, and
 * only believed with the hash that is pinned.
 */
export const withoutVeraPdf = (): string | undefined => {
  const jar = join(CACHE, VERAPDF);
  if (!pathOf('java')) return 'needs java: apt-get install default-jre-headless';
  if (!existsSync(jar)) {
    if (!pathOf('mvn')) return 'needs mvn, to fetch veraPDF: apt-get install maven';
    mkdirSync(CACHE, { recursive: true });
    const folder = mkdtempSync(join(CACHE, 'fetch-'));
    const fetched = spawnSync(
      'mvn',
      [
        '-B',
        'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy',
        '-Dartifact=org.verapdf.apps:greenfield-apps:1.28.2',
        `-DoutputDirectory=${folder}`,
      ],
      { cwd: folder, timeout: FETCH_MS, killSignal: 'SIGKILL', stdio: 'ignore' },
    );
    const came = join(folder, VERAPDF);
    if (fetched.status !== 0 || !existsSync(came)) return 'needs veraPDF, which Maven could not fetch';
    renameSync(came, jar);
  }
  const hash = createHash('sha256').update(readFileSync(jar)).digest('hex');
  return hash === SHA256 ? undefined : `needs another ${jar} than this one, which has a wrong hash`;
};

/** The rules of PDF/A-2b that each file breaks by the judgement of veraPDF, as `6.2.11.4.1-1`; none for a file that conforms. */
export const brokenRules = (paths: readonly string[]): Map<string, string[]> => {
  const program = ['-Xmx512m', '-cp', join(CACHE, VERAPDF), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const said = spawnSync('java', [...program, '--flavour', '2b', '--format', 'text', '-v', ...paths], {
    encoding: 'utf8',
    timeout: 100_000,
  }).stdout;
  const broken = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of said.split('\n')) {
    const [, verdict, path] = /^(PASS|FAIL) (.+) 2b$/.exec(line) ?? [];
    if (path !== undefined) broken.set(path, (current = verdict === 'PASS' ? [] : ['?']));
    else if (/^\s+FAIL /.test(line)) current?.push(line.trim().slice('FAIL '.length));
  }
  return broken;
};
