import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What some tests need beside npm packages: the programs, what replaces them, and the Debian packages. */
const NEEDS = {
  redis: { programs: ['redis-server'], instead: 'TEST_REDIS_URL', packages: 'redis-server' },
  s3: {
    programs: ['radosgw', 'radosgw-admin', 'ceph', 'ceph-mon', 'ceph-osd', 'monmaptool'],
    instead: 'TEST_S3_ENDPOINT',
    packages: 'radosgw ceph-mon ceph-mgr ceph-osd ceph-common',
  },
  chromium: {
    programs: ['chromium-headless-shell'],
    or: 'chromium',
    instead: 'CHROMIUM_PATH',
    packages: 'chromium-headless-shell',
  },
  tesseract: { programs: ['tesseract'], instead: undefined, packages: 'tesseract-ocr' },
  pdfTools: { programs: ['pdftotext', 'qpdf'], instead: undefined, packages: 'poppler-utils qpdf' },
  imap: { programs: ['dovecot'], instead: undefined, packages: 'dovecot-imapd' },
  /** A loop device that can be cut off; root only. */
  powerCut: {
    programs: ['mkfs.ext4', 'xfs_io', 'fuser'],
    instead: undefined,
    packages: 'xfsprogs e2fsprogs psmisc',
  },
} as const;

export type Need = keyof typeof NEEDS;

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];

/** Where a program lies; `undefined` when it is not installed. */
export const pathOf = (program: string) =>
  folders.map((folder) => join(folder, program)).find((path) => existsSync(path));

/** Why tests with this need cannot run here, and the remedy; `undefined` when they can. */
export function missing(need: Need): string | undefined {
  const { programs, instead, packages, ...rest } = NEEDS[need];
  if (instead && process.env[instead]) return undefined;
  if ('or' in rest && pathOf(rest.or)) return undefined;
  if (need === 'powerCut' && process.getuid?.() !== 0) return 'needs root, to mount a disk that can be cut off';
  const absent = programs.filter((program) => !pathOf(program));
  if (absent.length === 0) return undefined;
  return `needs ${absent.join(', ')}: apt-get install ${packages}${instead ? `, or set ${instead}` : ''}`;
}

const told = new Set<Need>();

/** `describe`, where the need is met; elsewhere the tests are counted as skipped, and one loud line says why. */
export function describeWith(need: Need, name: string, tests: () => void): void {
  const lack = missing(need);
  if (lack === undefined) {
    describe(name, tests);
    return;
  }
  if (!told.has(need)) process.stderr.write(`\n!!! SKIPPED: ${name} ${lack}\n`);
  told.add(need);
  describe.skip(`${name} (${lack})`, tests);
}
