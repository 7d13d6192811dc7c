import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { asFile } from '../books.controller';
import { SeparatorSheetsQuery } from './separator-sheets.schemas';
import { SeparatorSheetsService } from './separator-sheets.service';

@ApiTags('Prints')
@Controller('digitization/separator-sheets')
export class SeparatorSheetsController {
  constructor(private readonly sheets: SeparatorSheetsService) {}

  @Get()
  @ApiOperation({
    summary: 'Separator sheets to be put between papers before they are scanned',
    description: 'Each sheet says the same by patch code T along its edges, QR, Code 128 and words.',
  })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async print(@CurrentActor() actor: Actor, @Query({ schema: SeparatorSheetsQuery }) query: SeparatorSheetsQuery) {
    return asFile(await this.sheets.print(actor, query));
  }
}
