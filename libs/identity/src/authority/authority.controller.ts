import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { CurrentActor } from '../access';
import type { Actor } from '../actor';
import { AbsencesService } from './absences.service';
import {
  AbsenceView,
  GrantsQuery,
  GrantView,
  NewAbsence,
  NewDelegation,
  NewDeputy,
  NewSecretary,
  Revocation,
  SecretaryView,
  TurnOver,
} from './authority.schemas';
import { GrantsService } from './grants.service';
import { SecretariesService } from './secretaries.service';

@ApiTags('Authority')
@Controller('delegations')
export class DelegationsController {
  constructor(private readonly grants: GrantsService) {}

  @Get()
  @ApiOperation({ summary: 'List written delegations (TUQ.): what you delegated and what was delegated to you' })
  @ApiOkResponse({ standardSchema: pageOf(GrantView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: GrantsQuery }) query: GrantsQuery) {
    return this.grants.list(actor, 'delegations', query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One delegation' })
  @ApiOkResponse({ standardSchema: GrantView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.grants.get(actor, 'delegations', id);
  }

  @Post()
  @ApiOperation({ summary: 'Delegate a right of your own post, in writing, for a time and a content' })
  @ApiCreatedResponse({ standardSchema: GrantView })
  async delegate(@CurrentActor() actor: Actor, @Body({ schema: NewDelegation }) input: NewDelegation) {
    return this.grants.delegate(actor, input);
  }

  @Put(':id/revocation')
  @ApiOperation({ summary: 'Revoke at once; what was decided before stands' })
  @ApiOkResponse({ standardSchema: GrantView })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Revocation }) input: Revocation,
  ) {
    return this.grants.revoke(actor, 'delegations', id, input);
  }
}

@ApiTags('Authority')
@Controller('deputies')
export class DeputiesController {
  constructor(private readonly grants: GrantsService) {}

  @Get()
  @ApiOperation({ summary: 'List who signs in whose place (KT.) and by whose order (TL.) in your agency' })
  @ApiOkResponse({ standardSchema: pageOf(GrantView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: GrantsQuery }) query: GrantsQuery) {
    return this.grants.list(actor, 'deputies', query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One assignment' })
  @ApiOkResponse({ standardSchema: GrantView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.grants.get(actor, 'deputies', id);
  }

  @Post()
  @ApiOperation({ summary: 'Record an assignment; an administrator does it, for others' })
  @ApiCreatedResponse({ standardSchema: GrantView })
  async assign(@CurrentActor() actor: Actor, @Body({ schema: NewDeputy }) input: NewDeputy) {
    return this.grants.assign(actor, input);
  }

  @Put(':id/revocation')
  @ApiOperation({ summary: 'End an assignment at once' })
  @ApiOkResponse({ standardSchema: GrantView })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Revocation }) input: Revocation,
  ) {
    return this.grants.revoke(actor, 'deputies', id, input);
  }
}

@ApiTags('Authority')
@Controller('absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @ApiOperation({ summary: 'List your absences, and those for which you are asked to read' })
  @ApiOkResponse({ standardSchema: pageOf(AbsenceView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.absences.list(actor, page);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One absence' })
  @ApiOkResponse({ standardSchema: AbsenceView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.absences.get(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Note that you will be away; a deputy is proposed' })
  @ApiCreatedResponse({ standardSchema: AbsenceView })
  async record(@CurrentActor() actor: Actor, @Body({ schema: NewAbsence }) input: NewAbsence) {
    return this.absences.record(actor, input);
  }

  @Put(':id/turnover')
  @ApiOperation({ summary: 'Turn your inbox over to the deputy, from the first day to the last' })
  @ApiOkResponse({ standardSchema: AbsenceView })
  async turnOver(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: TurnOver }) input: TurnOver,
  ) {
    return this.absences.turnOver(actor, id, input);
  }

  @Delete(':id/turnover')
  @ApiOperation({ summary: 'Take the inbox back at once, or give it back' })
  @ApiOkResponse({ standardSchema: AbsenceView })
  async takeBack(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.absences.takeBack(actor, id);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Cancel an absence; the inbox is yours again' })
  @ApiOkResponse({ standardSchema: AbsenceView })
  async cancel(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.absences.cancel(actor, id);
  }
}

@ApiTags('Authority')
@Controller('secretaries')
export class SecretariesController {
  constructor(private readonly secretaries: SecretariesService) {}

  @Get()
  @ApiOperation({ summary: 'List the secretaries and their leaders that concern you; an administrator sees all' })
  @ApiOkResponse({ standardSchema: pageOf(SecretaryView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.secretaries.list(actor, page);
  }

  @Post()
  @ApiOperation({ summary: 'Bind an assistant to a leader; an administrator does it, for others' })
  @ApiCreatedResponse({ standardSchema: SecretaryView })
  async bind(@CurrentActor() actor: Actor, @Body({ schema: NewSecretary }) input: NewSecretary) {
    return this.secretaries.bind(actor, input);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'End the binding at once' })
  @ApiOkResponse({ standardSchema: SecretaryView })
  async release(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.secretaries.release(actor, id);
  }
}
