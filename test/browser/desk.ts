import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium as browserType,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { chromium } from '../support/chromium';
import { freePort } from '../support/processes';
import { Program } from '../support/program';
import { seededFolder } from '../support/seeded-folder';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A desk of the office, and the phone in a leader's hand. */
export const DESK: BrowserContextOptions = { viewport: { width: 1366, height: 820 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** The whole program with a demonstration province, and a browser for everybody in it. */
export class Province {
  private constructor(
    readonly program: Program,
    private readonly browser: Browser,
  ) {}

  static async open(env: NodeJS.ProcessEnv = {}): Promise<Province> {
    // The quicker engine where it is installed: what is read with which is other tests' concern.
    const given = { VANTHU_OCR_ENGINE: 'auto', ...env };
    const program = new Program(await seededFolder(), await freePort(), given);
    await program.start();
    return new Province(program, await browserType.launch(chromium()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.program.stop();
    rmSync(this.program.data, { recursive: true, force: true });
  }

  password(username: string): string {
    return this.program.accounts().find((account) => account.username === username)!.password;
  }

  /** A browser window nobody used before; its service worker keeps the program for later only where `options` allow it. */
  async window(options: BrowserContextOptions = DESK): Promise<Page> {
    const here = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', serviceWorkers: 'block' } as const;
    const context = await this.browser.newContext({ ...here, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`http://localhost:${this.program.port.toString()}/`);
    return page;
  }

  /** Signs somebody in as the form is made for it: the focus is there, Tab, Enter. */
  async signedIn(username: string, options: BrowserContextOptions = DESK): Promise<Page> {
    const page = await this.window(options);
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).waitFor();
    await page.keyboard.type(username);
    await page.keyboard.press('Tab');
    await page.keyboard.type(this.password(username));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Tài khoản của/ }).waitFor();
    return page;
  }
}

/** Goes to something with the Tab key, as somebody without a mouse does. @throws when Tab never gets there */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}

/** Chooses by words in a field, whether it is a short list or one that is searched by typing. */
export async function choose(form: Page | Locator, label: string, words: string): Promise<void> {
  const field = form
    .getByRole('combobox', { name: label, exact: true })
    .or(form.getByRole('textbox', { name: label, exact: true }))
    .first();
  const page = 'mouse' in form ? form : form.page();
  await field.waitFor();
  if ((await field.and(page.locator('select')).count()) > 0) {
    const value = await field.locator('option').filter({ hasText: words }).first().getAttribute('value');
    await field.selectOption(value);
    return;
  }
  await field.click();
  await field.fill(words);
  await page.getByRole('option').filter({ hasText: words }).first().click();
}

/** What makes a page wider than the screen; a phone's own `innerWidth` grows with the page and tells nothing. */
const STICKING_OUT = `(() => {
  const scrolls = (one) => one !== null && (/auto|scroll|hidden/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  if (document.documentElement.scrollWidth <= screenWidth) return [];
  const out = [...document.body.querySelectorAll('*')].filter(
    (one) => one.getBoundingClientRect().right > screenWidth + 0.5 && !scrolls(one.parentElement),
  );
  return ['wide: ' + document.documentElement.scrollWidth, ...out.slice(0, 8).map((one) => one.outerHTML.slice(0, 160))];
})()`;

/** Lists that somebody would have to push sideways within the page: on a phone their rows are cards. */
const PUSHED = `[...document.querySelectorAll('.list-table, .list-table *, .counts')].filter((one) =>
  /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 160))`;
export const pushedSideways = async (page: Page): Promise<string[]> => page.evaluate<string[]>(PUSHED);

/** What stands beyond the edge of the screen, so that somebody would have to push the page to and fro; nothing should. */
export const sticksOut = async (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(STICKING_OUT.replaceAll('screenWidth', (page.viewportSize()?.width ?? 0).toString()));

/** Waits until a field holds a value: what the machine reads comes into the form a moment after the form. */
export async function holds(field: Locator, value: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while ((await field.inputValue()) !== value) {
    if (Date.now() > deadline)
      throw new Error(`${field.toString()} holds "${await field.inputValue()}", not "${value}"`);
    await field.page().waitForTimeout(50);
  }
}

/** Looks at what is doubtful on the registration form as somebody does who finds it right: Enter on each. */
export async function settleDoubts(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /mục cần xem|Enter để vào sổ/ })
    .waitFor();
  for (let presses = 0; presses < 25; presses++) {
    if ((await page.getByText(/mục cần xem/).count()) === 0) return;
    await page.keyboard.press('Enter');
  }
  throw new Error('Enter does not settle what is doubtful');
}

type Violation = { id: string; impact: string | null; nodes: { html: string; failureSummary?: string }[] };

/** What fades in has the contrast of a moment: looks are judged when nothing moves that comes to an end. */
const STILL = `(async () => {
  const passing = () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  while (passing().some((one) => one.playState === 'running')) {
    await Promise.allSettled(passing().map((one) => one.finished));
  }
})()`;

/** What axe finds serious or critical on the page as it stands; WCAG 2.2 AA. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(STILL);
  await page.evaluate(AXE); // as a debugger does: the page's own security policy stays in force
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** A picture for the README and the docs, when they are made: VANTHU_SCREENSHOTS=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.VANTHU_SCREENSHOTS !== '1') return;
  await page.screenshot({ path: join(process.cwd(), 'docs/images', `${name}.png`), animations: 'disabled' });
}
