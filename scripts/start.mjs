/**
 * Installs, builds and starts Vanthu on one machine: `npm start`.
 *
 * Plain Node without a dependency, because it runs before anything is installed. It becomes the server
 * instead of starting one, so that no process waits in memory for another.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const usage = `Vanthu – văn thư: quản lý văn bản và điều hành / electronic documents and workflow

  npm start [-- --port 3000] [-- --help]

  --port   cổng / port                  (PORT, 3000)
  --help   trang này / this page

VANTHU_DATA   thư mục dữ liệu / data folder (./data)
Các thiết lập khác / other settings: docs/operations.md
`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(
    `Cần Node 20.19 trở lên; máy này có ${process.version}.`,
    `Node 20.19 or newer is needed; this is ${process.version}.`,
  );

let values;
try {
  ({ values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } }));
} catch (error) {
  fail(`Tham số không đúng. Xem: npm start -- --help`, error.message);
}
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const { alone, build, npm, say } = await import('./build.mjs');
if (!isInstalled())
  await alone(() => {
    if (isInstalled()) return;
    say('cài đặt các gói / installing the packages (npm ci)');
    npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  });
await build();
if (values.port !== undefined) process.env.PORT = values.port;
endWithNpm();
process.chdir(root);
await import('../dist/apps/standalone/src/main.js');

/** Whoever kills npm without mercy means us: a server that stays behind would hold port and data folder. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npmProcess = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npmProcess) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** npm leaves a list of what it installed when it has finished; the packages of other platforms are not in it. */
function isInstalled() {
  const done = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(done)) return false;
  const installed = JSON.parse(readFileSync(done, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function fail(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
  process.exit(1);
}
