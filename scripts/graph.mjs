/** Draws the libs and who imports whom into docs/architecture.md, from the import graph (`npm run docs:graph`). */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/architecture.md';
const graph = JSON.parse(
  execFileSync('npx', ['depcruise', '--output-type', 'json', 'apps', 'libs'], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
);

/** `libs/documents/src/x.ts` is `documents`; `apps/api/src/main.ts` is `apps/api`. */
const houseOf = (path) => /^(?:libs\/([^/]+)|(apps\/[^/]+))\//.exec(path)?.slice(1).find(Boolean);

const arrows = new Set();
for (const { source, dependencies } of graph.modules) {
  for (const { resolved } of dependencies) {
    const [from, to] = [houseOf(source), houseOf(resolved)];
    if (from && to && from !== to && !/\.spec\.ts$/.test(source)) arrows.add(`${from} --> ${to}`);
  }
}

/** An arrow that a longer way implies is left out, so that the floors can be seen. */
const pairs = [...arrows].map((arrow) => arrow.split(' --> '));
const reaches = (from, to, without, seen = new Set()) =>
  pairs.some(([a, b]) => {
    if (a !== from || (a === without[0] && b === without[1]) || seen.has(b)) return false;
    seen.add(b);
    return b === to || reaches(b, to, without, seen);
  });
const shown = pairs.filter(([from, to]) => !reaches(from, to, [from, to]));
const id = (name) => name.replace('/', '_');
const lines = shown.map(([from, to]) => `  ${id(from)}["${from}"] --> ${id(to)}["${to}"]`).sort();
const picture = ['```mermaid', 'graph TD', ...lines, '```'].join('\n');

const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split('<!-- graph:begin -->');
const after = rest.split('<!-- graph:end -->')[1];
const next = `${before}<!-- graph:begin -->\n\n${picture}\n\n<!-- graph:end -->${after}`;
if (process.argv.includes('--check')) {
  if (next !== page) {
    process.stderr.write(`${PAGE} does not show the imports as they are: npm run docs:graph\n`);
    process.exitCode = 1;
  }
} else writeFileSync(PAGE, next);
