import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf } from '@vanthu/platform';
import { CurrentActor } from './access';
import type { Actor } from './actor';
import { AgencyView, PeopleQuery, PersonView, UnitsQuery, UnitView } from './directory.schemas';
import { DirectoryService } from './directory.service';

@ApiTags('Directory')
@Controller()
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get('agencies')
  @ApiOperation({ summary: 'List the agencies that are known here, by code' })
  @ApiOkResponse({ standardSchema: pageOf(AgencyView) })
  async agencies(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.directory.agencies(actor, page);
  }

  @Get('units')
  @ApiOperation({ summary: 'List the units of your agency, by code, or find some by name' })
  @ApiOkResponse({ standardSchema: pageOf(UnitView) })
  async units(@CurrentActor() actor: Actor, @Query({ schema: UnitsQuery }) page: UnitsQuery) {
    return this.directory.units(actor, page);
  }

  @Get('people')
  @ApiOperation({
    summary: 'List the people of your agency and the posts they hold today, by name, or find some of them',
  })
  @ApiOkResponse({ standardSchema: pageOf(PersonView) })
  async people(@CurrentActor() actor: Actor, @Query({ schema: PeopleQuery }) page: PeopleQuery) {
    return this.directory.persons(actor, page);
  }
}
