const { basename } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The long ones first, so that nobody waits for one of them at the end: a clean clone has no record of former runs,
 * and Jest would go by the size of the files. Longest first, as measured; what is not named is short.
 */
const LONG = [
  'crash.e2e-spec.ts',
  'authorization.e2e-spec.ts',
  'launcher.spec.ts',
  'main-road.e2e-spec.ts',
  'authority.browser-spec.ts',
  'pile.browser-spec.ts',
  'intake-folder.spec.ts',
  'batches.spec.ts',
  'main-road.browser-spec.ts',
  'books.browser-spec.ts',
  'around.browser-spec.ts',
  'phone.browser-spec.ts',
  'works.browser-spec.ts',
  'capture.spec.ts',
  'desk-cards.browser-spec.ts',
  'together', // jest.together.cjs
  'page-heads.spec.ts',
  'batches-documents.spec.ts',
  'embedded-postgres.spec.ts',
  'searchable-judged.spec.ts',
  'separators.spec.ts',
  'province.e2e-spec.ts',
  'agenda.browser-spec.ts',
  'native-engine.spec.ts',
  'intake-mail.spec.ts',
  'batches.browser-spec.ts',
  'petitions.e2e-spec.ts',
  'hostile-text.e2e-spec.ts',
  'campaigns.browser-spec.ts',
  'distribution.browser-spec.ts',
  'readings.spec.ts',
  'deliveries.spec.ts',
  'reading-bad-files.spec.ts',
  'directives.browser-spec.ts',
  'drafts.browser-spec.ts',
  'routes.browser-spec.ts',
  'searchable.spec.ts',
  'notifications.spec.ts',
  'outgoing.browser-spec.ts',
  'capturing.spec.ts',
  'notifications.browser-spec.ts',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const name = basename(path);
      const at = LONG.indexOf(name.startsWith('together-') ? 'together' : name);
      return at < 0 ? LONG.length : at;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b)); // stable: the rest as Jest has it
  }
};
