import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery, pageOf, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import {
  ChangeContact,
  ChangeGroup,
  ContactsQuery,
  ContactView,
  DoublesView,
  GroupView,
  MergeContact,
  NewContact,
  NewGroup,
} from './address-book.schemas';
import { ContactGroupsService } from './contact-groups.service';
import { ContactsService } from './contacts.service';

@ApiTags('Address book')
@Controller('contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @ApiOperation({ summary: 'Search the address book by any name of any time, by name' })
  @ApiOkResponse({ standardSchema: pageOf(ContactView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: ContactsQuery }) query: ContactsQuery) {
    return this.contacts.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Add an organ or a person' })
  @ApiCreatedResponse({ standardSchema: ContactView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewContact }) input: NewContact) {
    return this.contacts.add(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a record; a double says what it was merged into' })
  @ApiOkResponse({ standardSchema: ContactView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.contacts.find(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Correct a record, or rename it and keep the old name with its days' })
  @ApiOkResponse({ standardSchema: ContactView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeContact }) input: ChangeContact,
  ) {
    return this.contacts.change(actor, id, seen, input);
  }

  @Put(':id/merge')
  @ApiOperation({ summary: 'Merge a double into the record that stays, which is answered' })
  @ApiOkResponse({ standardSchema: ContactView })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: MergeContact }) input: MergeContact,
  ) {
    return this.contacts.merge(actor, id, seen, input);
  }

  @Delete(':id/merge')
  @ApiOperation({ summary: 'Take a merge back' })
  @ApiOkResponse({ standardSchema: ContactView })
  async unmerge(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.contacts.unmerge(actor, id);
  }
}

@ApiTags('Address book')
@Controller('contact-doubles')
export class ContactDoublesController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @ApiOperation({ summary: 'List records that may be one and the same' })
  @ApiOkResponse({ standardSchema: pageOf(DoublesView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.contacts.doubles(actor, page);
  }
}

@ApiTags('Address book')
@Controller('contact-groups')
export class ContactGroupsController {
  constructor(private readonly groups: ContactGroupsService) {}

  @Get()
  @ApiOperation({ summary: 'List the groups of recipients of the agency, and your own' })
  @ApiOkResponse({ standardSchema: pageOf(GroupView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.groups.list(actor, page);
  }

  @Post()
  @ApiOperation({ summary: 'Save a group of recipients' })
  @ApiCreatedResponse({ standardSchema: GroupView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewGroup }) input: NewGroup) {
    return this.groups.add(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a group of recipients' })
  @ApiOkResponse({ standardSchema: GroupView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.groups.find(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a group, or write its members anew' })
  @ApiOkResponse({ standardSchema: GroupView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeGroup }) input: ChangeGroup,
  ) {
    return this.groups.change(actor, id, seen, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a group; documents keep their recipients' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    await this.groups.remove(actor, id);
  }
}
