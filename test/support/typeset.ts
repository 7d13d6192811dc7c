import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';

import { Chance } from './typeset-chance';
import { inventDocument, type Invented } from './typeset-content';
import { asSvg, typeset, type Sheet, type Stamp } from './typeset-page';
import { aSpoiling, SEVERITIES, spoil, type Severity } from './typeset-spoil';
import { DEPARTMENTS } from './typeset-words';

/** A scan of a document that nobody wrote, and its truth in the words of the fixtures. */
export type InventedScan = { name: string; pdf: Buffer; text: string; truth: Record<string, unknown> };

/**
 * Makes the `at`th scan of a seed: invented, typeset in the layout of Decree 30/2020/NĐ-CP (Annex I), spoiled. Three
 * documents in a row are a light, a medium and a heavy one.
 */
export const inventScan = async (seed: number, at: number): Promise<InventedScan> => {
  const doc = inventDocument(seed, at);
  const chance = new Chance(seed * 31 + at * 104_729);
  const severity: Severity = SEVERITIES[at % SEVERITIES.length] ?? 'light';
  const stamp = chance.happens(0.4) ? aStamp(doc, chance) : null;
  const sheets = typeset(doc, chance, stamp);
  const dpi = chance.happens(0.08) ? 300 : severity === 'light' && chance.happens(0.15) ? 150 : 200;
  const grey = chance.happens(0.4);
  const pdf = await PDFDocument.create();
  const pages: Record<string, unknown>[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const how = aSpoiling(severity, chance);
    const bytes = await spoil(asSvg(sheet, dpi), severity, how, grey, chance);
    const picture = how.jpeg_quality === null ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
    const page = pdf.addPage([595.28, 841.89]);
    page.drawImage(picture, { x: 0, y: 0, width: 595.28, height: 841.89 });
    pages.push({ scan_page: i + 1, kind: 'content', ...how, bytes: bytes.length });
  }
  const name = `${(at + 1).toString().padStart(3, '0')}-${severity}`;
  const scan = {
    severity,
    dpi,
    pages_total: sheets.length,
    blank_pages: [],
    wrong_orientation: [],
    incoming_stamp: stamp,
    pages,
  };
  const text = `${sheets.map(printedOn).join('\f')}\n`;
  return { name, pdf: Buffer.from(await pdf.save()), text, truth: { ...truthOf(name, doc, sheets.length), scan } };
};

/** The printed lines of a sheet in reading order: what the stamp and the seal say is no text of the document. */
const printedOn = ({ svg }: Sheet): string => {
  const lines = [...svg.replace(/<g [^]*?<\/g>/g, '').matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line = '']) =>
    line.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim(),
  );
  // Typeset column by column; read are issuer, motto, number, date.
  const number = lines.findIndex((line) => line.startsWith('Số'));
  const nation = lines.findIndex((line) => /^(?:CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN)/.test(line));
  const date = lines.findIndex((line) => /ngày .*tháng .*năm/.test(line));
  if (number < 0 || nation < number || date < nation) return lines.join('\n');
  const parts = [lines.slice(0, number), lines.slice(nation, date), lines.slice(number, nation), lines.slice(date)];
  return parts.flat().join('\n');
};

/** Writes so many scans of a seed as `<name>.scan.pdf`, `<name>.txt` and `<name>.json`. */
export const writeScans = async (folder: string, seed: number, count: number, from = 0): Promise<void> => {
  for (let at = from; at < from + count; at++) {
    const { name, pdf, text, truth } = await inventScan(seed, at);
    await writeFile(join(folder, `${name}.scan.pdf`), pdf);
    await writeFile(join(folder, `${name}.txt`), text);
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(truth, null, 2)}\n`);
  }
};

const aStamp = (doc: Invented, chance: Chance): Stamp => {
  const [year, month, day] = doc.issuedOn.split('-').map(Number) as [number, number, number];
  const date = `${(day < 27 ? day + 2 : day).toString()}/${month.toString()}/${year.toString()}`;
  return { owner: chance.of(DEPARTMENTS)[0].slice(0, 26), number: chance.whole(1, 9_999).toString(), date };
};

const truthOf = (id: string, doc: Invented, pages: number): Record<string, unknown> => ({
  id,
  source_url: null,
  provenance: 'composed',
  agency_superior: doc.superiorLines.join(' ') || null,
  agency: doc.issuerLines.join(' '),
  number_symbol: doc.numberSymbol,
  number: doc.number,
  year_in_number: doc.yearInNumber === null ? null : Number(doc.yearInNumber),
  symbol: doc.symbol,
  place: doc.place,
  issued_on: doc.issuedOn,
  doc_type: doc.docType,
  subject: doc.subject,
  addressees: doc.addressees,
  recipients: doc.recipients,
  signer_capacity: doc.capacity.join(' / '),
  signer: doc.signer,
  urgency: doc.urgency,
  secrecy: doc.secrecy,
  pages,
});
