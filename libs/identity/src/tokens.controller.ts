import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { CurrentActor, SessionOnly } from './access';
import type { Actor } from './actor';
import { CreateToken, NewTokenView, TokenView } from './tokens.schemas';
import { TokensService } from './tokens.service';

@ApiTags('API tokens')
@SessionOnly()
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @ApiOperation({ summary: 'List your API tokens, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(TokenView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.tokens.list(actor, page);
  }

  @Post()
  @ApiOperation({ summary: 'Make an API token; it is shown this once' })
  @ApiCreatedResponse({ standardSchema: NewTokenView })
  async create(@CurrentActor() actor: Actor, @Body({ schema: CreateToken }) input: CreateToken) {
    return this.tokens.create(actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke one of your API tokens' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
