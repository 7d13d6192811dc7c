import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import { BoxesQuery, BoxList, BoxView, NewBox } from './boxes.schemas';
import { BoxesService } from './boxes.service';
import {
  CampaignList,
  CampaignsQuery,
  CampaignView,
  ChangeCampaign,
  FondsList,
  FondsView,
  MoveCampaign,
  NewCampaign,
  NewFonds,
  ProgressView,
  SetCrew,
} from './campaigns.schemas';
import { CampaignsService } from './campaigns.service';
import { ProgressService } from './progress.service';

const Id = z.uuid();

@ApiTags('Digitization campaigns')
@Controller('digitization/fonds')
export class FondsController {
  constructor(private readonly campaigns: CampaignsService) {}

  @Get()
  @ApiOperation({ summary: 'The fonds of the agency, by code' })
  @ApiOkResponse({ standardSchema: FondsList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.campaigns.listFonds(actor, page);
  }

  @Post()
  @ApiOperation({ summary: 'Add a fonds' })
  @ApiCreatedResponse({ standardSchema: FondsView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewFonds }) input: NewFonds) {
    return this.campaigns.addFonds(actor, input);
  }
}

@ApiTags('Digitization campaigns')
@Controller('digitization/campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly progress: ProgressService,
    private readonly boxes: BoxesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The campaigns that you may see, the latest first' })
  @ApiOkResponse({ standardSchema: CampaignList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: CampaignsQuery }) query: CampaignsQuery) {
    return this.campaigns.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Plan a campaign over a fonds' })
  @ApiCreatedResponse({ standardSchema: CampaignView })
  async plan(@CurrentActor() actor: Actor, @Body({ schema: NewCampaign }) input: NewCampaign) {
    return this.campaigns.plan(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One campaign with its rule of priority and its crew' })
  @ApiOkResponse({ standardSchema: CampaignView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.campaigns.get(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change dates, targets, cost or the rule of priority; the order of work follows at once' })
  @ApiOkResponse({ standardSchema: CampaignView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeCampaign }) input: ChangeCampaign,
  ) {
    return this.campaigns.change(actor, id, seen, input);
  }

  @Put(':id/state')
  @ApiOperation({ summary: 'Start, pause, go on with or end a campaign' })
  @ApiOkResponse({ standardSchema: CampaignView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: MoveCampaign }) input: MoveCampaign,
  ) {
    return this.campaigns.move(actor, id, seen, input);
  }

  @Put(':id/crew')
  @ApiOperation({ summary: 'Say who works at a campaign, from when and how many sheets a day' })
  @ApiOkResponse({ standardSchema: CampaignView })
  async setCrew(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: SetCrew }) input: SetCrew,
  ) {
    return this.campaigns.setCrew(actor, id, seen, input);
  }

  @Get(':id/progress')
  @ApiOperation({ summary: 'Sheets done, mistakes, cost, the S-curve and when it will end' })
  @ApiOkResponse({ standardSchema: ProgressView })
  async progressOf(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.progress.of(actor, id);
  }

  @Get(':id/boxes')
  @ApiOperation({ summary: 'The boxes of a campaign in the order of work' })
  @ApiOkResponse({ standardSchema: BoxList })
  async listBoxes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: BoxesQuery }) query: BoxesQuery,
  ) {
    return this.boxes.list(actor, id, query);
  }

  @Post(':id/boxes')
  @HttpCode(201)
  @ApiOperation({ summary: 'Add a box to a campaign; it gets the code of its label' })
  @ApiCreatedResponse({ standardSchema: BoxView })
  async addBox(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewBox }) input: NewBox,
  ) {
    return this.boxes.add(actor, id, input);
  }
}
