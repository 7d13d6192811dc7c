import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import { LegalTextPage, LegalTextQuery, LegalTextView, NewLegalText } from './legal-texts.schemas';
import { LegalTextsService } from './legal-texts.service';

@ApiTags('Legal texts')
@Controller('legal-texts')
export class LegalTextsController {
  constructor(private readonly texts: LegalTextsService) {}

  @Get()
  @ApiOperation({ summary: 'List the legal texts and superior directives of the library, by title' })
  @ApiOkResponse({ standardSchema: LegalTextPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: LegalTextQuery }) query: LegalTextQuery) {
    return this.texts.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One text of the library' })
  @ApiOkResponse({ standardSchema: LegalTextView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.texts.get(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Add a text to the agency’s own library' })
  @ApiCreatedResponse({ standardSchema: LegalTextView })
  add(@CurrentActor() actor: Actor, @Body({ schema: NewLegalText }) input: NewLegalText) {
    return this.texts.add(actor, input);
  }
}
