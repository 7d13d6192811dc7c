import { Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { pageOf } from '@vanthu/platform';
import { z } from 'zod';
import {
  DocumentTypeView,
  EntriesQuery,
  EntryView,
  RegistersQuery,
  RegisterView,
  Year,
  YearClosure,
} from './registers.schemas';
import { RegistersService } from './registers.service';

@ApiTags('Registers')
@Controller('registers')
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOperation({ summary: 'List the registers of your agency' })
  @ApiOkResponse({ standardSchema: pageOf(RegisterView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: RegistersQuery }) query: RegistersQuery) {
    return this.registers.list(actor, query);
  }

  @Get(':id/entries')
  @ApiOperation({ summary: 'List the entries of a register, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(EntryView) })
  async entries(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: EntriesQuery }) query: EntriesQuery,
  ) {
    return this.registers.entries(actor, id, query);
  }

  @Put(':id/years/:year/closure')
  @ApiOperation({ summary: 'Close a year of a register: it gives no more numbers' })
  @ApiOkResponse({ standardSchema: YearClosure })
  async closeYear(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('year', { schema: Year }) year: number,
  ) {
    return this.registers.closeYear(actor, id, year);
  }
}

@ApiTags('Registers')
@Controller('document-types')
export class DocumentTypesController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @ApiOperation({ summary: 'List the types of documents that the law names' })
  @ApiOkResponse({ standardSchema: pageOf(DocumentTypeView) })
  async list(@CurrentActor() actor: Actor) {
    return this.registers.documentTypes(actor);
  }
}
