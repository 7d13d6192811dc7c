import type { CDPSession, Locator, Page } from 'playwright-core';
import { long } from '../support/long';
import { describeWith } from '../support/needs';
import { scanCalled } from '../support/scans';
import { holds, picture, Province, seriousFaults, settleDoubts, tabTo } from './desk';

jest.setTimeout(300_000);
const READING = 240_000; // milliseconds: a pile is read by whatever machine runs the tests

/** Numbers that the tests before the pile took. */
const BEFORE = 3;
const ALL = ['04', '06', '08', '02', '09', '03', '07', '10', '11', '12'];
const PILE = ALL.slice(0, long(3, ALL.length));
const REST = (PILE.length - 1).toString();
const number = (page: Page): Locator => page.getByRole('textbox', { name: 'Số, ký hiệu' });
const start = (page: Page): Locator => page.getByRole('link', { name: 'Bắt đầu vào sổ' });

type Registered = { keys: number; doubts: readonly string[]; seconds: number; next: number | null };

/** The clerk's two hands: presses keys, counts them, and reads the clock. */
class Hands {
  private keys = 0;

  constructor(private readonly page: Page) {}

  private async press(key: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }

  /**
   * Registers the document that is shown: looks at what is doubtful, types what is missing, and goes on with
   * Ctrl+Enter. `seconds` run from the form until the number is on the screen.
   */
  async register(expected: number): Promise<Registered> {
    this.keys = 0;
    await this.page.locator('form [name]:focus').waitFor();
    await this.page.waitForTimeout(260); // as long as a form that has just come hears nothing
    const since = performance.now();
    const path = new URL(this.page.url()).pathname;
    const open = this.page.getByRole('status').filter({ hasText: /mục cần xem/ });
    const doubts: string[] = [];
    while ((await open.count()) > 0) {
      await this.settle(doubts);
    }
    await this.page.evaluate(`${WATCH}(${JSON.stringify(path)})`);
    await this.press('Control+Enter');
    const shown = this.page.getByRole('status').locator('strong').getByText(String(expected), { exact: true });
    await shown.first().waitFor();
    const seconds = (performance.now() - since) / 1_000;
    let next: number | null = null;
    for (const until = Date.now() + 5_000; next === null && Date.now() < until;) {
      if ((await this.page.locator('.giant-number').count()) > 0) break; // nothing else was ready
      next = await this.page.evaluate<number | null>('window.nextShown ?? null');
    }
    return { keys: this.keys, doubts, seconds, next };
  }

  /** Enter on a doubtful value says that it is right; what the register must have and the page has not is typed. */
  private async settle(doubts: string[]): Promise<void> {
    const field = this.page.locator('form [name]:focus');
    const name = await field.getAttribute('name');
    const before = await this.page.locator('form .doubtful').count();
    await this.press('Enter');
    if ((await this.page.locator('form .doubtful').count()) < before) {
      doubts.push(name ?? '?');
      return;
    }
    const now = this.page.locator('form [name]:focus');
    if ((await now.inputValue()) === '') {
      doubts.push(`no ${name ?? '?'}`);
      await this.press('x');
    } else if ((await now.getAttribute('name')) === name) throw new Error(`Enter settles nothing on ${name ?? '?'}`);
  }
}

/** In the page: how long after Ctrl+Enter another document stands there with the image of its page, milliseconds. */
const WATCH = `((path) => {
  window.nextShown = null;
  const press = (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    window.removeEventListener('keydown', press, { capture: true });
    const since = event.timeStamp;
    const look = () => {
      const image = document.querySelector('.desk img');
      const isAnother = location.pathname !== path && location.pathname !== '/intake';
      const isThere = isAnother && document.querySelector('form [name]:focus') && image && image.complete;
      if (isThere && image.naturalWidth > 0) window.nextShown = performance.now() - since;
      else if (performance.now() - since < 5000) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', press, { capture: true });
})`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

describeWith('chromium', 'a pile of scans on the clerk’s desk', () => {
  let province: Province;
  let clerk: Page;
  beforeAll(async () => {
    province = await Province.open();
    clerk = await province.signedIn('vanthu.snv');
    await tabTo(clerk, clerk.getByRole('switch', { name: 'Mỗi tệp là một văn bản' }));
    await clerk.keyboard.press('Space');
  });
  afterAll(() => province.close());

  describe('one after the other, when things go wrong', () => {
    /** Files that hold their text are read at once: these tests are about hands and lines, not about reading. */
    const drop = async (...names: string[]): Promise<void> => {
      await clerk.goto(new URL('/intake', clerk.url()).href);
      await clerk.locator('input[type=file]').setInputFiles(names.map((name) => scanCalled(name).born.path));
      await start(clerk).waitFor({ timeout: READING });
      await start(clerk).press('Enter');
      await clerk.locator('form [name]:focus').waitFor();
      await clerk.waitForTimeout(260);
    };
    const subject = () => clerk.getByRole('textbox', { name: 'Trích yếu' });

    it('an input method that composes keeps Enter for itself', async () => {
      await drop('01');
      await settleDoubts(clerk);
      await tabTo(clerk, clerk.getByRole('textbox', { name: 'Ghi chú' }));
      const keyboard = await clerk.context().newCDPSession(clerk);
      await compose(keyboard, 'Hỏa tố');
      await pressComposing(keyboard);
      expect(await subject().count()).toBe(1);
      await keyboard.send('Input.insertText', { text: 'Hỏa tốc' });
      await holds(clerk.getByRole('textbox', { name: 'Ghi chú' }), 'Hỏa tốc');
      expect(await clerk.locator('.giant-number').count()).toBe(0);
      await keyboard.detach();
    });

    it('a tab that dies loses nothing of the form, nor what was confirmed in it', async () => {
      await subject().fill('Trích yếu do văn thư gõ lại');
      const url = clerk.url();
      const crashed = clerk.waitForEvent('crash');
      const again = await clerk.context().newPage();
      again.setDefaultTimeout(15_000);
      void clerk.goto('chrome://crash').catch(() => undefined);
      await crashed;
      await clerk.close();
      clerk = again;
      await clerk.goto(url);
      await holds(subject(), 'Trích yếu do văn thư gõ lại');
      await holds(clerk.getByRole('textbox', { name: 'Ghi chú' }), 'Hỏa tốc');
      expect(await clerk.locator('form .doubtful').count()).toBe(0);
    });

    it('a number whose answer is lost on the way is asked for again, and given once', async () => {
      const keys: string[] = [];
      await clerk.context().route('**/registration', async (route) => {
        keys.push(route.request().headers()['idempotency-key'] ?? '');
        if (keys.length > 2) return route.continue();
        if (keys.length === 1) await route.fetch(); // it arrives, and the line breaks before the answer
        return route.abort('connectionreset');
      });
      await clerk.locator('form [name]:focus').waitFor();
      await clerk.waitForTimeout(260);
      await clerk.keyboard.press('NumpadEnter');
      await clerk.locator('.giant-number').getByText('1', { exact: true }).waitFor();
      await clerk.context().unroute('**/registration');
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      await clerk.getByText('Không còn gì chờ vào sổ.').waitFor();
    });

    it('F8 only registers, the next number follows, and F3 and F4 repeat what was typed before', async () => {
      await drop('05');
      const note = clerk.getByRole('textbox', { name: 'Ghi chú' });
      await note.focus();
      await clerk.keyboard.press('F3');
      await holds(note, 'Hỏa tốc');
      const signer = clerk.getByRole('textbox', { name: 'Người ký', exact: true });
      await signer.fill('');
      await clerk.keyboard.press('F4');
      expect(await signer.inputValue()).not.toBe('');
      await settleDoubts(clerk);
      await clerk.keyboard.press('F8');
      await clerk.locator('.giant-number').getByText('2', { exact: true }).waitFor();
      await clerk.keyboard.press('Escape');
      await clerk.getByText('Đã vào sổ, chưa trình: 1').waitFor();
    });

    it('a refusal leads to the field, and nothing is forgotten', async () => {
      await drop('02');
      await settleDoubts(clerk);
      const symbol = number(clerk);
      await symbol.fill('9'.repeat(101));
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('alert').first().waitFor();
      await clerk.locator('input[name=numberSymbol]:focus').waitFor();
      await holds(symbol, '9'.repeat(101));
      expect(await seriousFaults(clerk)).toEqual([]);
    });

    it('Escape leaves it for later, F1 shows the keys from within a field, Ctrl+K the commands', async () => {
      await clerk.keyboard.press('F1');
      const help = clerk.getByRole('dialog', { name: 'Phím tắt' });
      await help.getByText('Vào sổ & trình, sang ngay văn bản tiếp theo').waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
      await clerk.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await clerk.keyboard.press('Escape');
      await start(clerk).waitFor();
      await clerk.keyboard.press('Control+k');
      const commands = clerk.getByRole('combobox', { name: 'Gõ lệnh hoặc tên mục' });
      await commands.waitFor();
      await clerk.keyboard.type('ho so');
      expect(await seriousFaults(clerk)).toEqual([]);
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('heading', { name: 'Hồ sơ công việc' }).waitFor();
      await commands.waitFor({ state: 'detached' }); // as long as it fades it has the keys
      await clerk.keyboard.press('g');
      await clerk.keyboard.press('n');
      await start(clerk).press('Enter');
      await number(clerk).fill('3158/VPĐPQG-TSC');
      await clerk.waitForTimeout(260);
      await clerk.keyboard.press('Enter');
      await clerk.locator('.giant-number').getByText('3', { exact: true }).waitFor();
      await clerk.getByText('Không còn gì chờ vào sổ.').waitFor();
    });
  });

  it('of several, the first is registered while the others are read, and then the rest in a row', async () => {
    await clerk.goto(new URL('/intake', clerk.url()).href);
    await clerk.locator('input[type=file]').setInputFiles(PILE.map((name) => scanCalled(name).scan.path));
    await start(clerk).waitFor({ timeout: READING });
    expect(await seriousFaults(clerk)).toEqual([]);
    await picture(clerk, 'queue');
    const hands = new Hands(clerk);
    const done: Registered[] = [];
    while (done.length < PILE.length) {
      // The first is registered while the machine reads the others; then they lie ready, as on a clerk's morning.
      if (done.length === 1) await clerk.goto(new URL('/intake', clerk.url()).href);
      if (done.length === 1) await clerk.getByText(`Sẵn sàng ${REST}/${REST}`).waitFor({ timeout: READING });
      if (new URL(clerk.url()).pathname === '/intake') {
        await start(clerk).waitFor({ timeout: READING });
        await start(clerk).press('Enter');
      }
      done.push(await hands.register(BEFORE + done.length + 1));
      await clerk.locator('.giant-number').waitFor({ state: 'detached' });
    }
    await clerk.getByText('Không còn gì chờ vào sổ.').waitFor();
    const sure = done.filter(({ doubts }) => doubts.length === 0);
    const nexts = done.flatMap(({ next }) => next ?? []);
    console.info(
      `${PILE.length.toString()} scans: ${done.map(({ keys }) => keys).join(' ')} keys; ${done.map(({ seconds }) => seconds.toFixed(1)).join(' ')} s; ` +
        `${sure.length.toString()} without doubt (${done.map(({ doubts }) => doubts.join('+') || '-').join(', ')}); next shown after ${nexts.map((ms) => ms.toFixed(0)).join(' ')} ms`,
    );
    for (const { keys, doubts, seconds } of done) {
      // A key for each look at what is doubtful or missing, some letters, and one for the number.
      expect(keys).toBeLessThanOrEqual(doubts.length === 0 ? 3 : 1 + 3 * doubts.length);
      if (doubts.length === 0) expect(seconds).toBeLessThan(8);
    }
    expect(median(nexts)).toBeLessThan(1_000);
  });
});

/** As an input method does it: the text is under way, and the Enter that ends it carries the code 229. */
const compose = (keyboard: CDPSession, text: string) =>
  keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const pressComposing = (keyboard: CDPSession) =>
  keyboard.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
