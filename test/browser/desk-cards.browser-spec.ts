import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Client } from '../support/program';
import { eventually } from '../support/processes';
import { scanCalled } from '../support/scans';
import { PHONE, picture, Province, seriousFaults } from './desk';

jest.setTimeout(120_000);

const ITEMS = 20;
/** The issue wants 150 ms on a quiet machine; a machine that runs other tests beside is given more. */
const WANTED = 150;
const BEARABLE = 1_000; // the figure is printed; this bound only tells a screen that waits from one that does not

type Decision = { kind: string; actor: { id: string }; seenSha256: string; undoneBy: string | null };
type Task = { id: string; documentId: string; document: { mainSha256: string } };

/**
 * In the page: milliseconds from the tap or key until another card stands there, painted, with the image of its page.
 * It hangs on the capture phase, so that it hears the tap before the program does.
 */
const WATCH = `(() => {
  window.nextCards = [];
  const card = () => document.querySelector('section.card');
  const begin = (event) => {
    if (event.type === 'keydown' && event.key !== 'y') return;
    if (event.type === 'click' && !(event.target instanceof Element && event.target.closest('.act-main'))) return;
    const before = card()?.dataset.task;
    const since = event.timeStamp;
    const look = () => {
      const now = card();
      if (now === null) return;
      const image = now.querySelector('.card-image img');
      if (now.dataset.task !== before && image && image.complete && image.naturalWidth > 0) {
        window.nextCards.push(performance.now() - since);
      } else if (performance.now() - since < 5000) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', begin, { capture: true });
  window.addEventListener('click', begin, { capture: true });
})()`;

/** An invitation of one page that holds its text, so that it is read at once; each with bytes of its own. */
const INVITATION = readFileSync(scanCalled('08').born.path);
const aPaper = (): Buffer => Buffer.concat([INVITATION, Buffer.from(`\n%${randomUUID()}\n`)]);

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? NaN;

/** In the page: the cards that can be read without a line. */
const KEPT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('vanthu-desk', 1);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys();
    asking.onsuccess = () => resolve(asking.result.filter((key) => key.startsWith('["card"')));
  };
})`;

describeWith('chromium', 'the leader’s stack of cards, on a phone', () => {
  let province: Province;
  let clerk: Client;
  let chief: Client;
  let head: Client;
  let leader: Page;
  let units: { id: string; name: string }[];
  const documents: string[] = [];
  const key = () => ({ 'idempotency-key': randomUUID() });
  const client = async (username: string) => {
    const someone = new Client(province.program.url, username, province.password(username));
    await someone.signIn();
    return someone;
  };
  const get = async <T>(who: Client, path: string): Promise<T> => (await who.send('GET', path)).json() as Promise<T>;

  /** A document as it comes to the leader: taken in, registered, presented, its distribution proposed. */
  const proposed = async (count: number, more: object = {}): Promise<string[]> => {
    const registers = await get<{ items: { id: string; active: boolean }[] }>(clerk, '/registers?flow=incoming');
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const file = await clerk.insist<{ id: string }>('POST', '/files?name=van-ban.pdf', aPaper(), {
        ...key(),
        'content-type': 'application/pdf',
      });
      const made = await clerk.insist<{ id: string; version: number }>(
        'POST',
        '/incoming-documents',
        { fileIds: [file.id] },
        key(),
      );
      const registration = {
        registerId: registers.items[0]!.id,
        numberSymbol: `${(documents.length + n + 1).toString()}/UBND-VX`,
        issuedOn: '2026-11-20',
        issuer: 'Uỷ ban nhân dân tỉnh Lam Giang',
        docType: 'Công văn',
        subject: `Về việc rà soát chế độ báo cáo định kỳ, lần ${(documents.length + n + 1).toString()}`,
        urgency: 'normal',
        ...more,
      };
      const path = `/incoming-documents/${made.id}`;
      await clerk.insist('PUT', `${path}/registration`, registration, {
        ...key(),
        'if-match': `"${made.version.toString()}"`,
      });
      await clerk.insist('POST', `${path}/presentation`, undefined, key());
      ids.push(made.id);
    }
    const plan = {
      leadUnitId: units[0]!.id,
      cooperatingUnitIds: [units[1]!.id],
      dueOn: null,
      opinion: 'Tham mưu xử lý.',
    };
    const { items } = await get<{ items: Task[] }>(chief, '/tasks?limit=100&kind=distribute');
    const mine = items.filter(({ documentId }) => ids.includes(documentId));
    const acts = {
      act: 'distribute',
      items: mine.map(({ id, document }) => ({ taskId: id, seenSha256: document.mainSha256, plan })),
    };
    const done = await chief.insist<{ done: number }>('POST', '/tasks/acts', acts, key());
    expect(done.done).toBe(count);
    documents.push(...ids);
    return ids;
  };
  const imagesOf = async (ids: readonly string[]): Promise<void> => {
    const deadline = Date.now() + 150_000;
    for (const id of ids) {
      const { files } = await get<{ files: { id: string }[] }>(clerk, `/incoming-documents/${id}`);
      while (!(await clerk.send('GET', `/files/${files[0]!.id}/pages/1/image`)).ok) {
        if (Date.now() > deadline) throw new Error('the pages are not read');
        await new Promise((resume) => setTimeout(resume, 100));
      }
    }
  };
  const instructedOnce = async (id: string): Promise<number> => {
    const { items } = await get<{ items: Decision[] }>(clerk, `/incoming-documents/${id}/decisions`);
    return items.filter(({ kind, undoneBy }) => kind === 'instruct' && undoneBy === null).length;
  };
  const counts = async (ids: readonly string[]): Promise<number[]> => Promise.all(ids.map(instructedOnce));
  /** Polls until what is counted is as it should be. */
  const become = async (ids: readonly string[], each: number): Promise<void> => {
    const deadline = Date.now() + 60_000; // a machine that is shared may be slow; what is lost is lost for good
    while ((await counts(ids)).some((count) => count !== each)) {
      if (Date.now() > deadline) throw new Error(`instructed: ${(await counts(ids)).join(', ')}`);
      await new Promise((resume) => setTimeout(resume, 100));
    }
  };
  const agree = (): Locator => leader.getByRole('button', { name: 'Đồng ý đề xuất' });
  const top = () => leader.locator('section.card').getAttribute('data-task');
  /** The thumb waits for the card, as a reader does: what has just come hears no tap. */
  const tapAgree = async (): Promise<void> => {
    const before = await top();
    await leader.waitForTimeout(260);
    await agree().tap();
    await leader.waitForFunction(`document.querySelector('section.card')?.dataset.task !== ${JSON.stringify(before)}`);
  };

  beforeAll(async () => {
    province = await Province.open();
    [clerk, chief, head] = await Promise.all([client('vanthu.snv'), client('chanhvp.snv'), client('truongphong.snv')]);
    ({ items: units } = await get<{ items: { id: string; name: string }[] }>(clerk, '/units?limit=100'));
    const own = await get<{ posts: { unitId: string | null }[] }>(head, '/session');
    units.sort((a, b) => Number(b.id === own.posts[0]?.unitId) - Number(a.id === own.posts[0]?.unitId));
    await imagesOf(await proposed(ITEMS));
  }, 240_000);
  afterAll(() => province.close());

  it('begins the leader’s day with the most pressing card: what, why, until when, the page', async () => {
    leader = await province.signedIn('giamdoc.snv', { ...PHONE, serviceWorkers: 'allow' });
    await leader.getByText('Vì sao đến tôi').waitFor();
    await leader.getByRole('img', { name: /^Ảnh trang 1 của Công văn/ }).waitFor();
    await leader
      .getByRole('navigation', { name: 'Việc của tôi' })
      .getByText(`Chờ xử lý ${ITEMS.toString()}`)
      .first()
      .waitFor();
    await agree().waitFor();
    expect(await seriousFaults(leader)).toEqual([]);
    const wide = await leader.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    await picture(leader, 'cards-phone');
  });

  it('clears twenty items, one tap each; the next card is already there', async () => {
    await leader.evaluate(WATCH);
    let taps = 0;
    for (let n = 0; n < ITEMS; n++) {
      await tapAgree();
      taps++;
    }
    await leader.getByText('Đã xử lý hết').waitFor();
    const times = await leader.evaluate<number[]>('window.nextCards');
    const [half, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    process.stdout.write(
      `cards: ${ITEMS.toString()} items, ${taps.toString()} taps; next card p50 ${half.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (wanted: ${WANTED.toString()})\n`,
    );
    await become(documents, 1);
    expect(taps).toBe(ITEMS);
    expect(times.length).toBeGreaterThanOrEqual(ITEMS - 2);
    expect(p95).toBeLessThan(BEARABLE);
  });

  it('undoes the last act with one tap within the minute', async () => {
    const last = documents.at(-1)!;
    await leader.getByRole('button', { name: 'Hoàn tác' }).tap();
    await leader.getByText('Vì sao đến tôi').waitFor();
    await become([last], 0);
    await tapAgree();
    await become([last], 1);
  });

  describe('without a line', () => {
    let five: string[];

    beforeAll(async () => {
      five = await proposed(5);
      await imagesOf(five);
    }, 120_000);

    it('goes on with what was loaded: three acts wait, and nothing of them is done', async () => {
      await leader.reload();
      await leader.getByText('Vì sao đến tôi').waitFor();
      await leader.waitForFunction(`(async () => {
        const [name] = (await caches.keys()).filter((one) => one.startsWith('vanthu-pages'));
        return name !== undefined && (await (await caches.open(name)).keys()).length === 5 && !!navigator.serviceWorker.controller;
      })()`);
      // The pages come first, then the words of the cards: a line that breaks between the two leaves nothing to read.
      await eventually('five cards are kept', async () => {
        const kept = await leader.evaluate<string[]>(KEPT);
        return kept.length === five.length && five.every((id) => kept.includes(JSON.stringify(['card', id])));
      });
      await leader.context().setOffline(true);
      await leader.getByText('Mất mạng').waitFor();
      for (let n = 0; n < 3; n++) await tapAgree();
      await leader.getByText('3 việc chờ gửi').waitFor();
      expect(await seriousFaults(leader)).toEqual([]);
      await picture(leader, 'cards-offline');
      expect(await counts(five)).toEqual([0, 0, 0, 0, 0]);
    });

    it('starts again without a line: the cards that are left can be read, and the acts still wait', async () => {
      await leader.reload();
      await leader.getByText('3 việc chờ gửi').waitFor();
      await leader.getByText('Vì sao đến tôi').waitFor();
      const image = leader.getByRole('img', { name: /^Ảnh trang 1 của Công văn/ });
      await image.waitFor();
      await leader.waitForFunction(`document.querySelector('.card-image img')?.naturalWidth > 0`);
    });

    it('sends each act once when the line is back, with the hash that was seen', async () => {
      await leader.context().setOffline(false);
      await become(five.slice(0, 3), 1);
      expect(await counts(five.slice(3))).toEqual([0, 0]);
      for (const id of five.slice(0, 3)) {
        const { items } = await get<{ items: Decision[] }>(clerk, `/incoming-documents/${id}/decisions`);
        const { files } = await get<{ files: { sha256: string }[] }>(clerk, `/incoming-documents/${id}`);
        expect(items.filter(({ kind }) => kind === 'instruct').map(({ seenSha256 }) => seenSha256)).toEqual([
          files[0]!.sha256,
        ]);
      }
      await leader.getByText('3 việc chờ gửi').waitFor({ state: 'detached' });
    });

    it('brings back what another changed meanwhile as a card that says so', async () => {
      const [, , , fourth] = five;
      await leader.reload();
      await leader.getByText('Vì sao đến tôi').waitFor();
      await agree().waitFor();
      await leader.waitForTimeout(1_000);
      await leader.context().setOffline(true);
      await leader.getByText('Mất mạng').waitFor();
      const { version } = await get<{ version: number }>(clerk, `/incoming-documents/${fourth!}`);
      await clerk.insist(
        'PATCH',
        `/incoming-documents/${fourth!}`,
        { subject: 'Về việc khác hẳn', reason: 'Ghi nhầm trích yếu.' },
        { ...key(), 'if-match': `"${version.toString()}"` },
      );
      await tapAgree();
      await leader.context().setOffline(false);
      const refusal = leader.getByRole('alert').filter({ hasText: 'Chưa thực hiện được' });
      await refusal.getByText(/Trích yếu/).waitFor();
      expect(await instructedOnce(fourth!)).toBe(0);
      await picture(leader, 'cards-refused');
      await refusal.getByRole('button', { name: 'Xem lại thẻ' }).tap();
      await leader.getByText('Về việc khác hẳn').first().waitFor();
    });

    it('leaves nothing for whoever signs in next', async () => {
      await leader.getByRole('button', { name: /^Tài khoản của/ }).tap();
      await leader.getByRole('menuitem', { name: 'Đăng xuất' }).tap();
      await leader.getByRole('textbox', { name: 'Tên đăng nhập' }).waitFor();
      const left = await leader.evaluate<unknown[]>(`(async () => {
        const kept = await new Promise((resolve, reject) => {
          const opening = indexedDB.open('vanthu-desk', 1);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys();
            asking.onsuccess = () => resolve(asking.result);
          };
        });
        return [kept, (await caches.keys()).filter((name) => name.startsWith('vanthu-pages'))];
      })()`);
      expect(left).toEqual([[], []]);
    });
  });
});
