import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { attachment, uploadBody } from '@vanthu/documents';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf, pageOf, SeenVersion } from '@vanthu/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BatchEditsService } from './batch-edits.service';
import { BatchPagesService, type Picture } from './batch-pages.service';
import {
  AddSource,
  BatchDocumentView,
  BatchesQuery,
  BatchPagesQuery,
  BatchPageView,
  BatchPageWithWords,
  BatchSourceView,
  BatchView,
  EditPages,
  OpenBatch,
  UndoEdit,
} from './batches.schemas';
import { BatchesService } from './batches.service';
import { DeliveryService } from './delivery.service';

const Id = z.uuid();
const PICTURE = { content: { 'image/*': { schema: { type: 'string' as const, format: 'binary' } } } };
/** A picture of a page is asked for by page; turned and read again, its preview is another one. */
const SHORTLY = 'private, no-cache';

@ApiTags('Digitization')
@Controller('digitization/batches')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly batchPages: BatchPagesService,
    private readonly edits: BatchEditsService,
    private readonly delivery: DeliveryService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Open a batch of scanned pages' })
  @ApiCreatedResponse({ standardSchema: BatchView })
  open(@CurrentActor() actor: Actor, @Body({ schema: OpenBatch }) input: OpenBatch) {
    return this.batches.open(actor, input);
  }

  @Get()
  @ApiOperation({ summary: 'List the batches of your archive, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(BatchView) })
  list(@CurrentActor() actor: Actor, @Query({ schema: BatchesQuery }) query: BatchesQuery) {
    return this.batches.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One batch: how far it is, and what can be done with it' })
  @ApiOkResponse({ standardSchema: BatchView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.batches.get(actor, id);
  }

  @Post(':id/files')
  @ApiOperation({
    summary: 'Drop a stack into a batch: a PDF or TIFF of many pages, or one picture',
    description:
      'As many pages come out as the stack has; one that cannot be taken out stands in its place with the reason.',
  })
  @ApiConsumes('application/octet-stream', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: BatchSourceView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Req() request: FastifyRequest,
    @Query({ schema: AddSource }) { name }: AddSource,
    @Headers('accept-language') language?: string,
  ) {
    await this.batches.admit(actor, id);
    return this.batches.addSource(actor, id, await uploadBody(request, name), localeOf(language));
  }

  @Get(':id/files')
  @ApiOperation({ summary: 'The stacks of a batch, and how far each was taken apart' })
  @ApiOkResponse({ standardSchema: pageOf(BatchSourceView) })
  sources(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.batches.sources(actor, id, localeOf(language));
  }

  @Get(':id/pages')
  @ApiOperation({ summary: 'The pages of a batch in their order: the filmstrip' })
  @ApiOkResponse({ standardSchema: pageOf(BatchPageView) })
  pages(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: BatchPagesQuery }) query: BatchPagesQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.batchPages.list(actor, id, query, localeOf(language));
  }

  @Get(':id/pages/:pageId')
  @ApiOperation({ summary: 'One page with what was read on it' })
  @ApiOkResponse({ standardSchema: BatchPageWithWords })
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('pageId', { schema: Id }) pageId: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.batchPages.get(actor, id, pageId, localeOf(language));
  }

  @Get(':id/pages/:pageId/thumbnail')
  @Header('Cache-Control', SHORTLY)
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'A small picture of a page' })
  @ApiOkResponse(PICTURE)
  thumbnail(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) batchId: string,
    @Param('pageId', { schema: Id }) pageId: string,
  ) {
    return this.picture(actor, { batchId, pageId, which: 'thumbnail' });
  }

  @Get(':id/pages/:pageId/image')
  @Header('Cache-Control', SHORTLY)
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'A page as the scanner made it' })
  @ApiOkResponse(PICTURE)
  image(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) batchId: string,
    @Param('pageId', { schema: Id }) pageId: string,
  ) {
    return this.picture(actor, { batchId, pageId, which: 'image' });
  }

  @Get(':id/pages/:pageId/preview')
  @Header('Cache-Control', SHORTLY)
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'A page upright, as it was read' })
  @ApiOkResponse(PICTURE)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) batchId: string,
    @Param('pageId', { schema: Id }) pageId: string,
  ) {
    return this.picture(actor, { batchId, pageId, which: 'preview' });
  }

  @Post(':id/edits')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Turn, move, take out or bring back pages; say where documents begin; put two sides together',
  })
  @ApiOkResponse({ standardSchema: BatchView })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: EditPages }) edit: EditPages,
  ) {
    return this.edits.edit(actor, id, edit);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Undo the last edit that stands' })
  @ApiOkResponse({ standardSchema: BatchView })
  undo(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: UndoEdit }) undo: UndoEdit,
  ) {
    return this.edits.undo(actor, id, undo);
  }

  @Put(':id/delivery')
  @ApiOperation({
    summary: 'Deliver a batch: each document becomes a PDF/A of two layers',
    description:
      'Refused while pages wait, cuts are in doubt, or pages are set aside. Given again, it tries files that failed.',
  })
  @ApiOkResponse({ standardSchema: BatchView })
  deliver(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @SeenVersion() seen: number) {
    return this.delivery.deliver(actor, id, seen);
  }

  @Get(':id/documents')
  @ApiOperation({ summary: 'The documents of a batch that is delivered, with what stands on their page heads' })
  @ApiOkResponse({ standardSchema: pageOf(BatchDocumentView) })
  documents(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.delivery.documents(actor, id, localeOf(language));
  }

  @Get(':id/documents/:documentId/content')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'The file of a document, PDF/A of two layers' })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('documentId', { schema: Id }) documentId: string,
  ) {
    const { name, size, body } = await this.delivery.content(actor, id, documentId);
    return new StreamableFile(body, { type: 'application/pdf', disposition: attachment(name), length: size });
  }

  @Put(':id/pause')
  @ApiOperation({ summary: 'Stop reading a batch; what is being read is finished' })
  @ApiOkResponse({ standardSchema: BatchView })
  pause(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @SeenVersion() seen: number) {
    return this.batches.pause(actor, id, seen);
  }

  @Put(':id/resumption')
  @ApiOperation({ summary: 'Go on reading where it stopped' })
  @ApiOkResponse({ standardSchema: BatchView })
  resume(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @SeenVersion() seen: number) {
    return this.batches.resume(actor, id, seen);
  }

  @Put(':id/withdrawal')
  @ApiOperation({ summary: 'Give a batch up: nothing of it is delivered' })
  @ApiOkResponse({ standardSchema: BatchView })
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @SeenVersion() seen: number) {
    return this.batches.withdraw(actor, id, seen);
  }

  private async picture(actor: Actor, of: { batchId: string; pageId: string; which: Picture }) {
    const { body, type, size } = await this.batchPages.picture(actor, of);
    return new StreamableFile(body, { type, ...(size === null ? {} : { length: size }) });
  }
}
