import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { AssignedService } from './assigned.service';
import {
  AssignedList,
  AssignedPage,
  CountedList,
  FigureQuery,
  FolderList,
  FolderView,
  FollowedList,
  NewFolder,
  SaidList,
  SaidPage,
  StatisticsList,
  StatisticsQuery,
} from './following.schemas';
import { FollowingService } from './following.service';
import { StatisticsService } from './statistics.service';

const Starred = z.object({ starred: z.boolean() }).meta({ id: 'Starred' });

@ApiTags('Following')
@Controller('stars')
export class StarsController {
  constructor(private readonly following: FollowingService) {}

  @Get()
  @ApiOperation({ summary: 'List what you follow, the newest star first' })
  @ApiOkResponse({ standardSchema: FollowedList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.following.stars(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Say whether you follow a document, a draft or a piece of work' })
  @ApiOkResponse({ standardSchema: Starred })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.following.isStarred(actor, id);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Follow a document, a draft or a piece of work' })
  @ApiOkResponse({ standardSchema: Starred })
  async put(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.following.star(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Follow it no longer' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    await this.following.unstar(actor, id);
  }
}

@ApiTags('Following')
@Controller('personal-folders')
export class FoldersController {
  constructor(private readonly following: FollowingService) {}

  @Get()
  @ApiOperation({ summary: 'List your personal folders' })
  @ApiOkResponse({ standardSchema: FolderList })
  async list(@CurrentActor() actor: Actor) {
    return this.following.folders(actor);
  }

  @Post()
  @ApiOperation({ summary: 'Make a personal folder; nobody else sees it' })
  @ApiCreatedResponse({ standardSchema: FolderView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewFolder }) input: NewFolder) {
    return this.following.addFolder(actor, input);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a personal folder' })
  @ApiOkResponse({ standardSchema: FolderView })
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: NewFolder }) input: NewFolder,
  ) {
    return this.following.renameFolder(actor, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a personal folder; what lies in it stays where it is' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    await this.following.removeFolder(actor, id);
  }

  @Get(':id/items')
  @ApiOperation({ summary: 'List what lies in a personal folder, the newest first' })
  @ApiOkResponse({ standardSchema: FollowedList })
  async items(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.following.items(actor, id, query);
  }

  @Put(':id/items/:subjectId')
  @ApiOperation({ summary: 'Put a document, a draft or a piece of work into a personal folder' })
  @ApiOkResponse({ standardSchema: FolderView })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('subjectId', { schema: z.uuid() }) subjectId: string,
  ) {
    return this.following.put(actor, id, subjectId);
  }

  @Delete(':id/items/:subjectId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take something out of a personal folder' })
  @ApiNoContentResponse()
  async take(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('subjectId', { schema: z.uuid() }) subjectId: string,
  ) {
    await this.following.take(actor, id, subjectId);
  }
}

@ApiTags('Following')
@Controller()
export class AssignedController {
  constructor(
    private readonly assigned: AssignedService,
    private readonly statistics: StatisticsService,
  ) {}

  @Get('tasks/assigned')
  @ApiOperation({ summary: 'List what you gave to others, with what became of it' })
  @ApiOkResponse({ standardSchema: AssignedList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: AssignedPage }) query: AssignedPage) {
    return this.assigned.assigned(actor, query);
  }

  @Get('tasks/statistics')
  @ApiOperation({ summary: 'Count what came, was done in time, late, and is open, by unit or by person' })
  @ApiOkResponse({ standardSchema: StatisticsList })
  async figures(@CurrentActor() actor: Actor, @Query({ schema: StatisticsQuery }) query: StatisticsQuery) {
    return this.statistics.of(actor, query);
  }

  @Get('tasks/statistics/tasks')
  @ApiOperation({ summary: 'List what a figure of the statistics counts' })
  @ApiOkResponse({ standardSchema: CountedList })
  async behind(@CurrentActor() actor: Actor, @Query({ schema: FigureQuery }) query: FigureQuery) {
    return this.statistics.behind(actor, query);
  }

  @Get('instructions')
  @ApiOperation({ summary: 'Search your own past instructions, the newest first' })
  @ApiOkResponse({ standardSchema: SaidList })
  async said(@CurrentActor() actor: Actor, @Query({ schema: SaidPage }) query: SaidPage) {
    return this.assigned.said(actor, query);
  }
}
