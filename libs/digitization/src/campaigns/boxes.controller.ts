import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { PageQuery, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import {
  BoxView,
  ChangeBox,
  ChangeFolder,
  CorrectCustody,
  CustodyEventList,
  FolderList,
  FolderView,
  NewFolder,
  ScanLabel,
  ScannedView,
} from './boxes.schemas';
import { BoxesService } from './boxes.service';
import { CustodyService } from './custody.service';

const Id = z.uuid();

@ApiTags('Digitization campaigns')
@Controller('digitization')
export class BoxesController {
  constructor(
    private readonly boxes: BoxesService,
    private readonly custody: CustodyService,
  ) {}

  @Post('custody')
  @HttpCode(200)
  @ApiOperation({ summary: 'Scan the label of a box at a step of the work; tells what the box is and what is next' })
  @ApiOkResponse({ standardSchema: ScannedView })
  async scan(@CurrentActor() actor: Actor, @Body({ schema: ScanLabel }) input: ScanLabel) {
    return this.custody.scan(actor, input);
  }

  @Get('boxes/:id')
  @ApiOperation({ summary: 'One box: where it is, and what is next' })
  @ApiOkResponse({ standardSchema: BoxView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.boxes.get(actor, id);
  }

  @Patch('boxes/:id')
  @ApiOperation({ summary: 'Change what is known about a box; its place in the order of work follows' })
  @ApiOkResponse({ standardSchema: BoxView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeBox }) input: ChangeBox,
  ) {
    return this.boxes.change(actor, id, seen, input);
  }

  @Get('boxes/:id/custody')
  @ApiOperation({ summary: 'Who had a box and when, the latest first' })
  @ApiOkResponse({ standardSchema: CustodyEventList })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.custody.history(actor, id, page);
  }

  @Post('boxes/:id/custody-corrections')
  @HttpCode(200)
  @ApiOperation({ summary: 'Correct where a box is, with the reason; the former step stays in its history' })
  @ApiOkResponse({ standardSchema: BoxView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CorrectCustody }) input: CorrectCustody,
  ) {
    return this.custody.correct(actor, id, seen, input);
  }

  @Get('boxes/:id/folders')
  @ApiOperation({ summary: 'The folders of a box, in the order in which they lie there' })
  @ApiOkResponse({ standardSchema: FolderList })
  async folders(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.boxes.folders(actor, id, page);
  }

  @Post('boxes/:id/folders')
  @HttpCode(201)
  @ApiOperation({ summary: 'Add a folder at the end of a box' })
  @ApiCreatedResponse({ standardSchema: FolderView })
  async addFolder(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewFolder }) input: NewFolder,
  ) {
    return this.boxes.addFolder(actor, id, input);
  }

  @Patch('folders/:id')
  @ApiOperation({ summary: 'Change a folder: its description, or the sheets that were counted, scanned and checked' })
  @ApiOkResponse({ standardSchema: FolderView })
  async changeFolder(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeFolder }) input: ChangeFolder,
  ) {
    return this.boxes.changeFolder(actor, id, seen, input);
  }
}
