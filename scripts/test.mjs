// `npm test`: everything the tests need, then all tests. Other arguments go to Jest: `npm test -- storage`.
//   --long     full counts instead of small ones (npm run test:long)
//   --totals   prints the totals of the last run in one line, and nothing else
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(root, '.cache/test-results.json');

/** What some tests need beside npm packages. Without it they are skipped, and counted as skipped. */
const needs = [
  { for: 'queue on Redis', programs: ['redis-server'], instead: 'TEST_REDIS_URL', packages: ['redis-server'] },
  {
    for: 'S3 store',
    programs: ['radosgw', 'ceph', 'ceph-mon', 'ceph-osd'],
    instead: 'TEST_S3_ENDPOINT',
    packages: ['radosgw', 'ceph-mon', 'ceph-mgr', 'ceph-osd', 'ceph-common'],
  },
  // The same browser without the parts that draw its own windows: a quarter less work for the machine.
  {
    for: 'browser',
    programs: ['chromium-headless-shell'],
    or: ['chromium'],
    instead: 'CHROMIUM_PATH',
    packages: ['chromium-headless-shell'],
  },
  { for: 'native OCR engine', programs: ['tesseract'], packages: ['tesseract-ocr'] },
  { for: 'PDF tools', programs: ['pdftotext', 'qpdf'], packages: ['poppler-utils', 'qpdf'] },
  { for: 'mailbox', programs: ['dovecot'], packages: ['dovecot-imapd'] },
  { for: 'power cut', programs: ['mkfs.ext4', 'xfs_io', 'fuser'], packages: ['xfsprogs', 'e2fsprogs', 'psmisc'] },
];

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
const installed = (program) => folders.some((folder) => existsSync(join(folder, program)));
const met = (need) =>
  Boolean(process.env[need.instead]) || need.programs.every(installed) || (need.or?.every(installed) ?? false);
const lacking = () => needs.filter((need) => !met(need));

const isDebianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) &&
  installed('apt-get');

/** Services that a package would start on installation stay off: the tests start their own. */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const done = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  return done.status === 0;
}

function installNeeds() {
  const packages = lacking().flatMap((need) => need.packages);
  if (packages.length > 0 && isDebianRoot()) {
    process.stderr.write(`Installing what the tests need: ${packages.join(' ')}\n`);
    const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
    if (!install() && apt('update')) install();
  }
  for (const need of lacking()) {
    const remedy = `apt-get install ${need.packages.join(' ')}${need.instead ? `, or set ${need.instead}` : ''}`;
    process.stderr.write(`!!! SKIPPED: the ${need.for} tests. To run them: ${remedy}\n`);
  }
}

/** Builds only what changed since the last build. */
function build() {
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return built.status === 0;
}

/** Twice as many as there are cores: much of the time of these tests is waiting for programs to start and to answer. */
const workers = Math.min(8, availableParallelism() * 2);

function runJest(args, long) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // A whole run puts short files together; whoever names files gets just those, each by itself.
  const whole = args.length === 0 && !long ? ['--config=jest.together.cjs'] : [];
  const options = [`--maxWorkers=${workers}`, '--json', `--outputFile=${results}`, ...whole, ...args];
  const env = long ? { ...process.env, VANTHU_TEST_LONG: '1' } : process.env;
  return spawnSync(process.execPath, [jest, ...options], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** A file that could not even be loaded counts as one failure; so does a run that left no result. */
function totals() {
  if (!existsSync(results)) return { failed: 1, line: '0 passed, 1 failed' };
  const run = JSON.parse(readFileSync(results, 'utf8'));
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  const skipped = run.numPendingTests + run.numTodoTests;
  return { failed, line: `${run.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` };
}

function main(args) {
  if (args.includes('--totals')) {
    process.stdout.write(`${totals().line}\n`);
    return 0;
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  installNeeds();
  if (!build()) return 1;
  const jest = runJest(
    args.filter((arg) => arg !== '--long'),
    args.includes('--long'),
  );
  const { failed, line } = totals();
  process.stdout.write(`${line}\n`);
  return jest.status === 0 && failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
