/**
 * `node -r test/support/register.cjs program.ts` runs a program of the tests in a process of its own, so that the test
 * can kill it. Compiles as Jest does.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const [, options] = require('../../jest.config.cjs').projects[0].transform['^.+\\.[tj]s$'];

const root = join(__dirname, '../..');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const lib = /^@vanthu\/([^/]+)$/.exec(request);
  return resolve.call(this, lib ? join(root, 'libs', lib[1], 'src/index.ts') : request, ...rest);
};
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, sourceMaps: 'inline' });
  module._compile(code, filename);
};
