import type { EntityManager } from 'typeorm';
import { ALIKE, likeness, shinglesOf } from './likeness.rules';
import { areOfOneTemplate } from './template.rules';

/** As much text as tells papers apart, in characters. */
const LOOKED_AT = 20_000;
/** A band that very many files share (a form that is filled in) is followed to its newest only. */
const OF_A_BAND = 500;
/** So many files are compared letter by letter: those with most bands in common, a band counting the more the fewer have it. */
const COMPARED = 12;

/** The read text of files, from the first page on; files that were not read are left out. */
export async function textOf(
  tx: EntityManager,
  agencyId: string,
  fileIds: readonly string[],
): Promise<Map<string, string>> {
  // Digitization writes this table and stands above us; the text of a page is what it is, whoever reads it.
  const rows = await tx.query<{ id: string; text: string }[]>(
    `SELECT file_id AS id, left(string_agg(left(text, $3), ' ' ORDER BY page), $3) AS text
     FROM reading_page WHERE agency_id = $1 AND file_id = ANY ($2::uuid[]) AND page <= 10 GROUP BY file_id`,
    [agencyId, fileIds, LOOKED_AT],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/**
 * The files whose text is near-equal to that of one of these (hai bản quét của một văn bản), the likest first. Papers of
 * one template are near-equal too, but have other numbers in them: they are left out.
 */
export async function filesAlike(tx: EntityManager, agencyId: string, fileIds: readonly string[]): Promise<string[]> {
  const candidates = await tx.query<{ id: string }[]>(
    `SELECT c.file_id AS id
     FROM (SELECT DISTINCT band FROM file_band WHERE agency_id = $1 AND file_id = ANY ($2::uuid[])) b
     CROSS JOIN LATERAL (SELECT file_id, count(*) OVER () AS others FROM (
                           SELECT file_id FROM file_band WHERE agency_id = $1 AND band = b.band
                           ORDER BY file_id DESC LIMIT ${OF_A_BAND.toString()}) f) c
     WHERE c.file_id <> ALL ($2::uuid[])
     GROUP BY c.file_id ORDER BY sum(1.0 / c.others) DESC, c.file_id DESC LIMIT ${COMPARED.toString()}`,
    [agencyId, fileIds],
  );
  if (candidates.length === 0) return [];
  const texts = await textOf(tx, agencyId, [...fileIds, ...candidates.map(({ id }) => id)]);
  const shingles = new Map([...texts].map(([id, text]) => [id, shinglesOf(text)]));
  const nothing = new Set<number>();
  const most = (id: string) =>
    Math.max(...fileIds.map((own) => likeness(shingles.get(own) ?? nothing, shingles.get(id) ?? nothing)));
  const onlyTemplate = (id: string) =>
    fileIds.every((own) => areOfOneTemplate(texts.get(own) ?? '', texts.get(id) ?? ''));
  return candidates
    .map(({ id }) => ({ id, like: most(id) }))
    .filter(({ id, like }) => like >= ALIKE && !onlyTemplate(id))
    .sort((a, b) => b.like - a.like)
    .map(({ id }) => id);
}
