import { pathOf } from './needs';

/** The browser for the tests, with the switches that let it run as root, offline and without telling anybody. */
export function chromium(): { executablePath: string; args: string[] } {
  const executablePath = process.env.CHROMIUM_PATH ?? pathOf('chromium-headless-shell') ?? pathOf('chromium');
  if (!executablePath) throw new Error('no chromium: ask with describeWith first');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return { executablePath, args };
}
