import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { HolidayImport, HolidayList, HolidayQuery } from './holidays.schemas';
import { HolidaysService } from './holidays.service';

@ApiTags('Holidays')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @ApiOperation({ summary: 'List the days on which offices rest or work unlike the week' })
  @ApiOkResponse({ standardSchema: HolidayList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: HolidayQuery }) query: HolidayQuery) {
    return this.holidays.list(actor, query);
  }

  @Post('imports')
  @HttpCode(200)
  @ApiOperation({ summary: "Set your agency's own days of a year to those of a CSV file" })
  @ApiOkResponse({ standardSchema: HolidayList })
  async import(@CurrentActor() actor: Actor, @Body({ schema: HolidayImport }) input: HolidayImport) {
    return this.holidays.import(actor, input);
  }
}
