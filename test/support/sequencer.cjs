const { basename } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The long ones first, so that nobody waits for one of them at the end: a clean clone has no record of former runs,
 * and Jest would go by the size of the files. Longest first, as measured; what is not named is short.
 */
const LONG = [
  'crash.e2e-spec.ts',
  'authorization.e2e-spec.ts',
  'pile.browser-spec.ts',
  'main-road.e2e-spec.ts',
  'phone.browser-spec.ts',
  'around.browser-spec.ts',
  'launcher.spec.ts',
  'main-road.browser-spec.ts',
  'page-heads.spec.ts',
  'campaigns.browser-spec.ts',
  'batches.spec.ts',
  'books.browser-spec.ts',
  'works.browser-spec.ts',
  'authority.browser-spec.ts',
  'intake-folder.spec.ts',
  'batches-documents.spec.ts',
  'batches.browser-spec.ts',
  'searchable-judged.spec.ts',
  'drafts.browser-spec.ts',
  'desk-cards.browser-spec.ts',
  'distribution.browser-spec.ts',
  'agenda.browser-spec.ts',
  'routes.browser-spec.ts',
  'directives.browser-spec.ts',
  'searchable.spec.ts',
  'native-engine.spec.ts',
  'province.e2e-spec.ts',
  'intake-mail.spec.ts',
  'readings.spec.ts',
  'storage-faults.spec.ts',
  'embedded-postgres.spec.ts',
  'outgoing.browser-spec.ts',
  'reading-bad-files.spec.ts',
  'notifications.spec.ts',
  'act-crashes.spec.ts',
  'notifications.browser-spec.ts',
  'deliveries.spec.ts',
  'petitions.e2e-spec.ts',
  'hostile-text.e2e-spec.ts',
  'capture.spec.ts',
  'separators.spec.ts',
  'capturing.spec.ts',
  'storage.spec.ts',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.indexOf(basename(path));
      return at < 0 ? LONG.length : at;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b)); // stable: the rest as Jest has it
  }
};
