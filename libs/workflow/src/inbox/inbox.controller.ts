import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf } from '@vanthu/platform';
import { ActResults, NewActs } from './many.schemas';
import { ManyActsService } from './many.service';

@ApiTags('Tasks')
@Controller('tasks/acts')
export class ManyActsController {
  constructor(private readonly many: ManyActsService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Do one act on up to 200 of your tasks; each has a result of its own' })
  @ApiOkResponse({ standardSchema: ActResults })
  async act(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewActs }) input: NewActs,
    @Headers('accept-language') language?: string,
  ) {
    return this.many.act(actor, input, localeOf(language));
  }
}
