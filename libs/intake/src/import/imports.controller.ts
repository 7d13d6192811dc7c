import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { uploadBody } from '@vanthu/documents';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { pageOf, PageQuery, SeenVersion } from '@vanthu/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  CommitImport,
  ImportRowsQuery,
  ImportRowView,
  ImportView,
  MapImport,
  ReadImportAgain,
  UndoImport,
  UploadTable,
} from './imports.schemas';
import { ImportsService } from './imports.service';

const Id = z.uuid();

@ApiTags('Import')
@Controller('register-imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post('files')
  @ApiConsumes('application/octet-stream', 'multipart/form-data')
  @ApiOperation({ summary: 'Read an old register from XLSX or CSV; nothing is entered yet' })
  @ApiCreatedResponse({ standardSchema: ImportView })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: UploadTable }) query: UploadTable,
  ) {
    return this.imports.upload(actor, query, await uploadBody(request, query.name));
  }

  @Get()
  @ApiOperation({ summary: 'List the imports of your agency, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(ImportView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.imports.list(actor, page);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One import: its columns, what they were taken for, and how many rows have mistakes' })
  @ApiOkResponse({ standardSchema: ImportView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.imports.find(actor, id);
  }

  @Get(':id/rows')
  @ApiOperation({ summary: 'The rows of an import with what was made of each, and the mistakes by field' })
  @ApiOkResponse({ standardSchema: pageOf(ImportRowView) })
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ImportRowsQuery }) query: ImportRowsQuery,
  ) {
    return this.imports.rows(actor, id, query);
  }

  @Put(':id/reading')
  @ApiOperation({ summary: 'Say in which encoding the file is; it is read again from its bytes' })
  @ApiOkResponse({ standardSchema: ImportView })
  async readAgain(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReadImportAgain }) input: ReadImportAgain,
  ) {
    return this.imports.readAgain(actor, id, seen, input);
  }

  @Put(':id/mapping')
  @ApiOperation({ summary: 'Say which column is which field; the rows are read again' })
  @ApiOkResponse({ standardSchema: ImportView })
  async map(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: MapImport }) input: MapImport,
  ) {
    return this.imports.map(actor, id, seen, input);
  }

  @Put(':id/commitment')
  @ApiOperation({ summary: 'Enter the rows into the register, with the numbers and dates of the old book' })
  @ApiOkResponse({ standardSchema: ImportView })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CommitImport }) input: CommitImport,
  ) {
    return this.imports.commit(actor, id, seen, input);
  }

  @Put(':id/undoing')
  @ApiOperation({ summary: 'Take a whole import back, as long as nobody went on from it' })
  @ApiOkResponse({ standardSchema: ImportView })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: UndoImport }) { reason }: UndoImport,
  ) {
    return this.imports.undo(actor, id, seen, reason);
  }
}
