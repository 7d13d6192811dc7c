/**
 * How `npm test` runs everything: short files are put together, a dozen in one, since what they load costs each file up
 * to two seconds of a core, more than most of their tests do. Each stays a `describe` of
 * its own with its own database. What starts processes, has limits of its own, or looks at Jest's own clock stays alone.
 */
const { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const config = require('./jest.config.cjs');

const KINDS = {
  unit: { home: 'libs', files: /\.spec\.ts$/, each: 20 },
  integration: { home: 'test/integration', files: /\.spec\.ts$/, each: 10 },
  e2e: { home: 'test/e2e', files: /\.e2e-spec\.ts$/, each: 10 },
};
/** Heavy ones, of which no two should come one after the other. */
const HEAVY = /\/(?:capture|searchable[\w-]*|hostile-text|parts|separators|levelling)\.spec\.ts$/;
const ALONE =
  /jest\.(?:setTimeout|spyOn|useFakeTimers|mock)|closeReaders|new Program\(|LaunchedProgram|[sS]tartWorker|\bspawn|\bfork\(/;

const folder = join(__dirname, '.cache/together');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Writes the files that put others together. @returns what Jest runs of this kind */
function together(kind) {
  const { home, files: pattern, each } = KINDS[kind];
  const files = readdirSync(join(__dirname, home), { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => join(__dirname, home, name));
  const alone = files.filter((file) => HEAVY.test(file) || ALONE.test(readFileSync(file, 'utf8')));
  const short = files.filter((file) => !alone.includes(file)).sort((a, b) => statSync(b).size - statSync(a).size);
  const groups = Array.from({ length: Math.ceil(short.length / each) }, () => []);
  short.forEach((file, i) => groups[i % groups.length].push(file)); // large and small in each
  const written = groups.map((group, i) => {
    const path = join(folder, `together-${kind}-${i + 1}.js`);
    const lines = group.map(
      (file) =>
        `describe(${JSON.stringify(relative(__dirname, file))}, () => void require(${JSON.stringify(file)}));\n`,
    );
    writeFileSync(path, lines.join(''));
    return path;
  });
  return [...alone, ...written];
}

/** Unit tests of the programs stay as they are: those of the web share one dictionary, which each fills in its own way. */
const besides = ({ displayName }) => (displayName === 'unit' ? ['<rootDir>/apps/**/*.spec.ts'] : []);

module.exports = {
  ...config,
  projects: config.projects.map((project) =>
    project.displayName in KINDS
      ? { ...project, testMatch: [...together(project.displayName), ...besides(project)] }
      : project,
  ),
};
