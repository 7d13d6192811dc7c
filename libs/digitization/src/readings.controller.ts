import { Controller, Get, Header, Headers, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { attachment } from '@vanthu/documents';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf, pageOf, PageQuery } from '@vanthu/platform';
import { CitationView } from '@vanthu/references';
import { z } from 'zod';
import { ReadingView, ReadPagePage, ReadPageWithWords } from './readings.schemas';
import { ReadingsService } from './readings.service';

const Uuid = z.uuid();
const PageNumber = z.coerce.number().int().min(1).max(100_000);
const Citations = pageOf(CitationView);
/** A page image never changes: it is named by what was read. */
const FOREVER = 'private, max-age=31536000, immutable';

@ApiTags('Readings')
@Controller('files/:id')
export class ReadingsController {
  constructor(private readonly readings: ReadingsService) {}

  @Get('reading')
  @ApiOperation({ summary: 'How far the file was read, what its page head says, or why it could not be read' })
  @ApiOkResponse({ standardSchema: ReadingView })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.readings.get(actor, id, localeOf(language));
  }

  @Post('reading')
  @HttpCode(202)
  @ApiOperation({ summary: 'Have a file read again whose reading failed' })
  @ApiAcceptedResponse({ standardSchema: ReadingView })
  again(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.readings.again(actor, id, localeOf(language));
  }

  @Get('pages')
  @ApiOperation({ summary: 'The pages of the file with their text, in order' })
  @ApiOkResponse({ standardSchema: ReadPagePage })
  pages(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.readings.pages(actor, id, page);
  }

  @Get('pages/:page')
  @ApiOperation({ summary: 'One page with its words, their boxes and confidences' })
  @ApiOkResponse({ standardSchema: ReadPageWithWords })
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Param('page', { schema: PageNumber }) page: number,
  ) {
    return this.readings.page(actor, id, page);
  }

  @Get('pages/:page/image')
  @ApiOperation({ summary: 'The upright image of a page' })
  @ApiOkResponse({ content: { 'image/jpeg': {} } })
  @Header('cache-control', FOREVER)
  async image(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Param('page', { schema: PageNumber }) page: number,
  ) {
    const { body, size } = await this.readings.image(actor, id, page);
    return new StreamableFile(body, { type: 'image/jpeg', length: size });
  }

  @Get('searchable')
  @ApiOperation({ summary: 'The searchable PDF: a derivative, the original stays untouched' })
  @ApiOkResponse({ content: { 'application/pdf': {} } })
  async searchable(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    const { body, size, name } = await this.readings.searchable(actor, id);
    return new StreamableFile(body, { type: 'application/pdf', length: size, disposition: attachment(name) });
  }

  @Get('citations')
  @ApiOperation({ summary: 'Legal texts and directives that the file cites, linked where the library holds them' })
  @ApiOkResponse({ standardSchema: Citations })
  async citations(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return { items: await this.readings.citationsOf(actor, id), next: null };
  }
}
