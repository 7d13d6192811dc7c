import { createHash } from 'node:crypto';
import { Controller, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BoxListsService, ListQuery, ListView } from '@vanthu/digitization';
import { uploadBody } from '@vanthu/documents';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { TableReader } from '@vanthu/intake';
import { localeOf } from '@vanthu/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Campaigns and the reader of foreign tables are of one floor and do not know each other: here they meet. */
@ApiTags('Digitization campaigns')
@Controller('digitization/campaigns/:id/box-lists')
export class BoxListsController {
  constructor(
    private readonly lists: BoxListsService,
    private readonly tables: TableReader,
  ) {}

  @Post('files')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream', 'multipart/form-data')
  @ApiOperation({
    summary: 'Take over a list of boxes and folders from XLSX or CSV',
    description: 'Without `commit=true` it only says what would be taken over. With one mistake nothing is.',
  })
  @ApiOkResponse({ standardSchema: ListView })
  async take(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: ListQuery }) query: ListQuery,
    @Headers('accept-language') language?: string,
  ) {
    await this.lists.mayTake(actor, id);
    const { name, bytes } = await uploadBody(request, query.name);
    return this.tables.with(bytes, ({ rows }) => {
      const sha256 = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
      const table = { rows, name, sha256, commit: query.commit === 'true' };
      return this.lists.take(actor, id, table, localeOf(language));
    });
  }
}
