import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BoxesService, printedLabel, type BoxView, type FolderView } from '@vanthu/digitization';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import { asFile } from '../books.controller';
import { printedLine } from '../paper/printed-line';
import { printBoxLabels } from './box-labels';
import { printBoxSheet } from './box-sheet';

const Id = z.uuid();
const pdf = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;
const PDF = 'application/pdf';
const MOST = 5_000;
const BoxLabelsQuery = z.strictObject({
  ids: z
    .string()
    .max(20_000)
    .transform((list) => list.split(','))
    .pipe(z.array(z.uuid()).min(1).max(500))
    .optional()
    .describe('Ids of boxes by commas; left out, all boxes of the campaign in the order of work'),
});
type BoxLabelsQuery = z.infer<typeof BoxLabelsQuery>;

/** Papers about boxes: labels to be stuck onto them, and the sheet that lies in each. */
@ApiTags('Prints')
@Controller('digitization')
export class BoxPapersController {
  constructor(private readonly boxes: BoxesService) {}

  @Get('campaigns/:id/labels')
  @ApiOperation({ summary: 'QR labels of boxes, 24 on a sheet of A4' })
  @ApiOkResponse(pdf)
  async labels(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: BoxLabelsQuery }) { ids }: BoxLabelsQuery,
  ) {
    const { agencyName, boxes } = await this.boxes.forPrint(actor, id, ids, MOST);
    const labels = boxes.map((box) => ({ agency: agencyName, ...headOf(box) }));
    return asFile({ name: 'Nhãn hộp.pdf', contentType: PDF, bytes: await printBoxLabels(labels, new Date()) });
  }

  @Get('boxes/:id/sheet')
  @ApiOperation({ summary: 'The sheet of a box: what lies in it, in its order' })
  @ApiOkResponse(pdf)
  async sheet(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    const { agencyName, box, folders } = await this.boxes.sheet(actor, id);
    const at = new Date();
    const { printed: printedCode, ...head } = headOf(box);
    const sheet = {
      ...head,
      printedCode,
      agency: agencyName,
      condition: box.damages.map((damage) => DAMAGES[damage]).join(', '),
      printed: printedLine(actor, at),
      folders: folders.map(rowOf),
      total: box.sheets.toString(),
    };
    return asFile({ name: `Tờ kê hộp ${box.number}.pdf`, contentType: PDF, bytes: await printBoxSheet(sheet, at) });
  }
}

const DAMAGES: Readonly<Record<BoxView['damages'][number], string>> = {
  brittle: 'giấy giòn',
  mould: 'mốc',
  faded: 'phai mực',
  torn: 'rách',
};
const yearsOf = (from: number | null, to: number | null): string =>
  from === to || to === null ? (from ?? '').toString() : `${(from ?? '').toString()}–${to.toString()}`;
const headOf = (box: BoxView) => ({
  fonds: `Phông ${box.fonds.code} – ${box.fonds.name}`,
  number: box.number,
  years: yearsOf(box.yearFrom, box.yearTo),
  code: box.label,
  printed: printedLabel(box.label),
});
const rowOf = (folder: FolderView) =>
  [
    folder.ordinal.toString(),
    folder.code,
    folder.title,
    yearsOf(folder.yearFrom, folder.yearTo),
    folder.retention === null ? '' : folder.retention === 'permanent' ? 'Vĩnh viễn' : `${folder.retention} năm`,
    (folder.sheetsCounted ?? '').toString(),
  ] as const;
