import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery, pageOf, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import { DefinitionsService } from './definitions.service';
import { CorrectEntry, EntriesQuery, EntryView, IrregularEntryInput, VoidEntry } from './entries.schemas';
import { EntryActsService } from './entry-acts.service';
import {
  ChangeRegister,
  ChangeSeries,
  CloseYear,
  DocumentTypeView,
  NewRegister,
  NewSeries,
  RegistersQuery,
  RegisterView,
  SeriesView,
  Year,
  YearClosure,
} from './registers.schemas';
import { RegistersService } from './registers.service';
import { ReservedNumbersService } from './reserved-numbers.service';
import { AbbreviationView, NewAbbreviation, SymbolQuery, SymbolView } from './symbols.schemas';
import { SymbolsService } from './symbols.service';

@ApiTags('Registers')
@Controller('registers')
export class RegistersController {
  constructor(
    private readonly registers: RegistersService,
    private readonly acts: EntryActsService,
    private readonly definitions: DefinitionsService,
    private readonly reserved: ReservedNumbersService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the registers of your agency' })
  @ApiOkResponse({ standardSchema: pageOf(RegisterView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: RegistersQuery }) query: RegistersQuery) {
    return this.registers.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Define a register: flow, types, unit, secrecy and its number series' })
  @ApiCreatedResponse({ standardSchema: RegisterView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewRegister }) input: NewRegister) {
    return this.definitions.addRegister(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a register' })
  @ApiOkResponse({ standardSchema: RegisterView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.registers.find(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change the name, types or unit of a register, or put it out of use' })
  @ApiOkResponse({ standardSchema: RegisterView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeRegister }) input: ChangeRegister,
  ) {
    return this.definitions.changeRegister(actor, id, seen, input);
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

  @Get(':id/reserved-numbers')
  @ApiOperation({ summary: 'List the reserved numbers of a register that no document has yet, oldest first' })
  @ApiOkResponse({ standardSchema: pageOf(EntryView) })
  async untaken(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.reserved.list(actor, id, page);
  }

  @Post(':id/entries/:entryId/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Void a number: it stays in the register with the reason and is never given again' })
  @ApiOkResponse({ standardSchema: EntryView })
  async void(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('entryId', { schema: z.uuid() }) entryId: string,
    @Body({ schema: VoidEntry }) { reason }: VoidEntry,
  ) {
    return this.acts.void(actor, id, entryId, reason);
  }

  @Post(':id/entries/:entryId/corrections')
  @ApiOperation({
    summary: 'Correct what the register says of a number without a document; the old value stays, struck through',
  })
  @ApiCreatedResponse({ standardSchema: EntryView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('entryId', { schema: z.uuid() }) entryId: string,
    @Body({ schema: CorrectEntry }) { changes, reason }: CorrectEntry,
  ) {
    return this.acts.correct(actor, id, entryId, changes, reason);
  }

  @Post(':id/irregular-entries')
  @ApiOperation({ summary: 'Take an inserted, reserved or back-dated number, on paper only' })
  @ApiCreatedResponse({ standardSchema: EntryView })
  async enterIrregularly(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: IrregularEntryInput }) input: IrregularEntryInput,
  ) {
    return this.acts.enterIrregularly(actor, id, input);
  }

  @Put(':id/years/:year/closure')
  @ApiOperation({ summary: 'Close a year of a register, with the reason: it gives no more numbers' })
  @ApiOkResponse({ standardSchema: YearClosure })
  async closeYear(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('year', { schema: Year }) year: number,
    @Body({ schema: CloseYear }) { reason }: CloseYear,
  ) {
    return this.registers.closeYear(actor, id, year, reason);
  }
}

@ApiTags('Registers')
@Controller('number-series')
export class NumberSeriesController {
  constructor(private readonly definitions: DefinitionsService) {}

  @Get()
  @ApiOperation({ summary: 'List the number series of your agency' })
  @ApiOkResponse({ standardSchema: pageOf(SeriesView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.definitions.series(actor, page);
  }

  @Post()
  @ApiOperation({ summary: 'Define a number series and when it begins anew' })
  @ApiCreatedResponse({ standardSchema: SeriesView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewSeries }) input: NewSeries) {
    return this.definitions.addSeries(actor, input);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a number series, or begin a new term' })
  @ApiOkResponse({ standardSchema: SeriesView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeSeries }) input: ChangeSeries,
  ) {
    return this.definitions.changeSeries(actor, id, seen, input);
  }
}

@ApiTags('Registers')
@Controller('symbols')
export class SymbolsController {
  constructor(private readonly symbols: SymbolsService) {}

  @Get()
  @ApiOperation({ summary: 'Compose the symbol of a document your agency issues on a day' })
  @ApiOkResponse({ standardSchema: SymbolView })
  async compose(@CurrentActor() actor: Actor, @Query({ schema: SymbolQuery }) query: SymbolQuery): Promise<SymbolView> {
    return { symbol: await this.symbols.compose(actor, query) };
  }

  @Get('abbreviations')
  @ApiOperation({ summary: 'List the abbreviations of your agency, its units and organs, with their days' })
  @ApiOkResponse({ standardSchema: pageOf(AbbreviationView) })
  async abbreviations(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.symbols.abbreviations(actor, page);
  }

  @Post('abbreviations')
  @ApiOperation({ summary: 'Abbreviate the agency, a unit or an organ otherwise from a day on' })
  @ApiCreatedResponse({ standardSchema: AbbreviationView })
  async abbreviate(@CurrentActor() actor: Actor, @Body({ schema: NewAbbreviation }) input: NewAbbreviation) {
    return this.symbols.abbreviate(actor, input);
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
