/** Four kinds of test, four places: see CONTRIBUTING.md. swc does not check types; `npm run lint` does. */
const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2023',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper: { '^@vanthu/([^/]*)$': '<rootDir>/libs/$1/src' },
  transform: { '^.+\\.[tj]s$': ['@swc/jest', swc] },
  // Packages that are ESM only, or import one lazily: jest's loader cannot require them, so they are compiled too.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:@nestjs|@fastify/cookie|cookie|qr|uuid|canonicalize|content-disposition)/)',
  ],
};
const real = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};
module.exports = {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    { ...base, ...real, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...base, ...real, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
    { ...base, ...real, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'] },
  ],
};
