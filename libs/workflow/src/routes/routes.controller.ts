import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf, pageOf, PageQuery, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import { RouteVersionsService } from './route-versions.service';
import {
  ChangeRoute,
  CheckRoute,
  CheckView,
  EditVersion,
  NewRoute,
  NewVersion,
  PublishVersion,
  RouteFile,
  routeFileSchema,
  RouteView,
  TryOutView,
  TryRoute,
  VersionHead,
  VersionView,
} from './routes.schemas';
import { RoutesService } from './routes.service';

const id = { schema: z.uuid() };

@ApiTags('Routes')
@Controller('routes')
export class RoutesController {
  constructor(
    private readonly routes: RoutesService,
    private readonly versions: RouteVersionsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the routes of drafts in your agency' })
  @ApiOkResponse({ standardSchema: pageOf(RouteView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.routes.list(actor, query);
  }

  @Get('schema')
  @ApiOperation({ summary: 'Read the JSON Schema of a route file' })
  @ApiOkResponse({ standardSchema: z.record(z.string(), z.unknown()) })
  schema() {
    return routeFileSchema();
  }

  @Post()
  @ApiOperation({ summary: 'Define a route; its first version is yet to be published' })
  @ApiCreatedResponse({ standardSchema: RouteView })
  async create(@CurrentActor() actor: Actor, @Body({ schema: NewRoute }) input: NewRoute) {
    return this.routes.create(actor, input);
  }

  @Post('import')
  @ApiOperation({ summary: 'Import the file of a route, as a new route or as the next version of one with its name' })
  @ApiCreatedResponse({ standardSchema: RouteView })
  async import(@CurrentActor() actor: Actor, @Body({ schema: RouteFile }) file: RouteFile) {
    return this.routes.import(actor, file);
  }

  @Post('validation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Name the mistakes of a definition, each with its step and remedy; stores nothing' })
  @ApiOkResponse({ standardSchema: CheckView })
  async validate(
    @CurrentActor() actor: Actor,
    @Body({ schema: CheckRoute }) input: CheckRoute,
    @Headers('accept-language') language?: string,
  ) {
    return this.routes.validate(actor, input, localeOf(language));
  }

  @Post('try-out')
  @HttpCode(200)
  @ApiOperation({ summary: 'Walk a definition on a sample draft: who would be asked, until when; stores nothing' })
  @ApiOkResponse({ standardSchema: TryOutView })
  async try(@CurrentActor() actor: Actor, @Body({ schema: TryRoute }) input: TryRoute) {
    return this.routes.try(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a route' })
  @ApiOkResponse({ standardSchema: RouteView })
  async find(@CurrentActor() actor: Actor, @Param('id', id) route: string) {
    return this.routes.find(actor, route);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change the name of a route, what it is for, or its priority' })
  @ApiOkResponse({ standardSchema: RouteView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', id) route: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeRoute }) input: ChangeRoute,
  ) {
    return this.routes.change(actor, route, seen, input);
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'List the versions of a route, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(VersionHead) })
  async versionsOf(
    @CurrentActor() actor: Actor,
    @Param('id', id) route: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.versions.list(actor, route, query);
  }

  @Post(':id/versions')
  @ApiOperation({ summary: 'Begin the next version of a route' })
  @ApiCreatedResponse({ standardSchema: VersionView })
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', id) route: string,
    @Body({ schema: NewVersion }) input: NewVersion,
  ) {
    return this.versions.begin(actor, route, input);
  }

  @Get(':id/versions/:versionId')
  @ApiOperation({ summary: 'Read a version with its definition' })
  @ApiOkResponse({ standardSchema: VersionView })
  async version(@CurrentActor() actor: Actor, @Param('id', id) route: string, @Param('versionId', id) version: string) {
    return this.versions.find(actor, route, version);
  }

  @Get(':id/versions/:versionId/file')
  @ApiOperation({ summary: 'Export a version as a file' })
  @ApiOkResponse({ standardSchema: RouteFile })
  async file(@CurrentActor() actor: Actor, @Param('id', id) route: string, @Param('versionId', id) version: string) {
    return this.versions.file(actor, route, version);
  }

  @Put(':id/versions/:versionId')
  @ApiOperation({ summary: 'Edit a version that is not published yet' })
  @ApiOkResponse({ standardSchema: VersionView })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', id) route: string,
    @Param('versionId', id) version: string,
    @SeenVersion() seen: number,
    @Body({ schema: EditVersion }) input: EditVersion,
  ) {
    return this.versions.edit(actor, route, version, seen, input);
  }

  @Put(':id/versions/:versionId/publication')
  @ApiOperation({ summary: 'Publish a version: drafts take it from now on, running ones keep theirs' })
  @ApiOkResponse({ standardSchema: VersionView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', id) route: string,
    @Param('versionId', id) version: string,
    @SeenVersion() seen: number,
    @Body({ schema: PublishVersion }) input: PublishVersion,
    @Headers('accept-language') language?: string,
  ) {
    return this.versions.publish(actor, route, version, seen, input, localeOf(language));
  }

  @Put(':id/versions/:versionId/retirement')
  @ApiOperation({ summary: 'Take a published version out of use' })
  @ApiOkResponse({ standardSchema: VersionView })
  async retire(
    @CurrentActor() actor: Actor,
    @Param('id', id) route: string,
    @Param('versionId', id) version: string,
    @SeenVersion() seen: number,
  ) {
    return this.versions.retire(actor, route, version, seen);
  }
}
