import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { z } from 'zod';
import {
  NewStock,
  ParsedInstruction,
  StockList,
  StockPatch,
  StockView,
  SuggestionList,
  TypedInstruction,
} from './instructions.schemas';
import { StockService } from './stock.service';
import { SuggestionsService } from './suggestions.service';

@ApiTags('Instructions')
@Controller()
export class InstructionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get('incoming-documents/:id/suggestions')
  @ApiOperation({ summary: 'Propose the units that usually lead when documents like this one come' })
  @ApiOkResponse({ standardSchema: SuggestionList })
  async of(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.suggestions.of(actor, id);
  }

  @Post('instructions/parse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read a typed instruction: who leads, co-handles, is informed, until when' })
  @ApiOkResponse({ standardSchema: ParsedInstruction })
  async parse(@CurrentActor() actor: Actor, @Body({ schema: TypedInstruction }) { text }: TypedInstruction) {
    return this.suggestions.parse(actor, text);
  }
}

@ApiTags('Instructions')
@Controller('stock-instructions')
export class StockController {
  constructor(private readonly stock: StockService) {}

  @Get()
  @ApiOperation({ summary: 'List your stock instructions and those of the agency, those you use most first' })
  @ApiOkResponse({ standardSchema: StockList })
  async list(@CurrentActor() actor: Actor) {
    return this.stock.list(actor);
  }

  @Post()
  @ApiOperation({ summary: 'Keep an instruction that is often given' })
  @ApiCreatedResponse({ standardSchema: StockView })
  async add(@CurrentActor() actor: Actor, @Body({ schema: NewStock }) input: NewStock) {
    return this.stock.add(actor, input);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change the words of a stock instruction' })
  @ApiOkResponse({ standardSchema: StockView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: StockPatch }) patch: StockPatch,
  ) {
    return this.stock.change(actor, id, patch);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a stock instruction' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    await this.stock.remove(actor, id);
  }

  @Post(':id/uses')
  @HttpCode(200)
  @ApiOperation({ summary: 'Count that you gave this instruction: what you use often comes first' })
  @ApiOkResponse({ standardSchema: StockView })
  async use(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.stock.use(actor, id);
  }
}
