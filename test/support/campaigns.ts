import { randomUUID } from 'node:crypto';
import type { Browser } from './app';

export type Box = {
  id: string;
  version: number;
  number: string;
  label: string;
  priority: number;
  custody: string;
  next: string | null;
  sheets: number;
  sheetsScanned: number;
  actions: string[];
};
export type Campaign = {
  id: string;
  version: number;
  state: string;
  nextStates: string[];
  sheets: number;
  sheetsScanned: number;
  boxes: number;
  actions: string[];
};
export type Folder = { id: string; version: number; ordinal: number; code: string };
export type Progress = {
  sheets: number;
  sheetsScanned: number;
  errorRate: number | null;
  boxes: Record<string, number>;
  cost: { soFar: number; forecast: number };
  forecast: { capacityPerDay: number; byCapacity: string | null; expectedEnd: string | null };
  curve: { month: string; planned: number; done: number | null }[];
  today: string;
};

export const key = () => ({ 'idempotency-key': randomUUID() });
export const seen = ({ version }: { version: number }) => ({ ...key(), 'if-match': `"${version.toString()}"` });
/** The body of a good answer. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as inject's own json() has it
export const ok = <T>(answer: { statusCode: number; body: string; json: () => unknown }): T => {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode.toString()} ${answer.body}`);
  return answer.json() as T;
};
export const plan = { name: 'Số hóa đợt 1', startsOn: '2026-01-05', endsOn: '2099-12-31', costPerSheet: 3_500 };

/** Scans a label at a station. */
export const scan = (who: Browser, label: string, step?: string) =>
  who.post('/digitization/custody', { label, ...(step ? { step } : {}) }, key());

/** What an archivist does about campaigns, at their browser. */
export const campaignsOf = (archivist: Browser) => {
  /** A campaign over a fonds of its own, so that box numbers of one test are not those of another. */
  const aCampaign = async (more: object = {}): Promise<Campaign> => {
    const fonds = { code: randomUUID(), name: 'Phông thử', yearFrom: 1945, yearTo: 2020 };
    const { id: fondsId } = ok<{ id: string }>(await archivist.post('/digitization/fonds', fonds, key()));
    return ok(await archivist.post('/digitization/campaigns', { ...plan, fondsId, ...more }, key()));
  };
  const moved = async (campaign: Campaign, state: string): Promise<Campaign> =>
    ok(await archivist.put(`/digitization/campaigns/${campaign.id}/state`, { state }, seen(campaign)));
  return {
    aCampaign,
    moved,
    running: async () => moved(await aCampaign(), 'running'),
    aBox: async (campaign: Campaign, number: string, more: object = {}): Promise<Box> => {
      const box = { number, yearFrom: 1980, yearTo: 1985, estimatedSheets: 100, ...more };
      return ok(await archivist.post(`/digitization/campaigns/${campaign.id}/boxes`, box, key()));
    },
    boxesOf: async (campaign: Campaign, query = '') =>
      ok<{ items: Box[]; next: string | null }>(
        await archivist.get(`/digitization/campaigns/${campaign.id}/boxes${query}`),
      ),
    aFolder: async (box: Box, code: string, more: object = {}): Promise<Folder> =>
      ok(
        await archivist.post(`/digitization/boxes/${box.id}/folders`, { code, title: 'Hồ sơ thi đua', ...more }, key()),
      ),
    changed: async (folder: Folder, change: object): Promise<Folder> =>
      ok(await archivist.patch(`/digitization/folders/${folder.id}`, change, seen(folder))),
    setCrew: async (campaign: Campaign, crew: object[]): Promise<Campaign> =>
      ok(await archivist.put(`/digitization/campaigns/${campaign.id}/crew`, { crew }, seen(campaign))),
    progressOf: async (campaign: Campaign) =>
      ok<Progress>(await archivist.get(`/digitization/campaigns/${campaign.id}/progress`)),
  };
};
