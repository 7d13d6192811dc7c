import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Scope, type Actor } from '@vanthu/identity';
import { localeOf, pageOf, PageQuery, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import { ChangeSource, CreateSource, ItemsQuery, ItemView, SourceView } from './sources.schemas';
import { SourcesService } from './sources.service';

const Id = z.uuid();

@ApiTags('Intake')
@Scope('admin')
@Controller('intake-sources')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Get()
  @ApiOperation({ summary: 'List the watched folders and mailboxes of your agency, by name' })
  @ApiOkResponse({ standardSchema: pageOf(SourceView) })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) page: PageQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.list(actor, page, localeOf(language));
  }

  @Post()
  @ApiOperation({ summary: 'Open a way in: a watched folder or a mailbox' })
  @ApiCreatedResponse({ standardSchema: SourceView })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateSource }) input: CreateSource,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.create(actor, input, localeOf(language));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One source: its settings without the password, and how its last run went' })
  @ApiOkResponse({ standardSchema: SourceView })
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.find(actor, id, localeOf(language));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change, pause or resume a source' })
  @ApiOkResponse({ standardSchema: SourceView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeSource }) input: ChangeSource,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.change(actor, id, seen, input, localeOf(language));
  }

  @Post(':id/runs')
  @HttpCode(202)
  @ApiOperation({ summary: 'Have a source looked at now; one that was given up lives again' })
  @ApiAcceptedResponse({ standardSchema: SourceView })
  async run(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.run(actor, id, localeOf(language));
  }

  @Get(':id/items')
  @ApiOperation({ summary: 'The files or messages a source had, newest first, and what became of each' })
  @ApiOkResponse({ standardSchema: pageOf(ItemView) })
  async items(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ItemsQuery }) query: ItemsQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.items(actor, id, query, localeOf(language));
  }

  @Put(':id/items/:itemId/retry')
  @ApiOperation({ summary: 'Have a file or message tried again that was given up' })
  @ApiOkResponse({ standardSchema: ItemView })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('itemId', { schema: Id }) itemId: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.sources.retry(actor, id, itemId, localeOf(language));
  }
}
