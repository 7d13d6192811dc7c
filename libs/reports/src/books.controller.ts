import { Controller, Get, Headers, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { attachment } from '@vanthu/documents';
import { CurrentActor, Public, type Actor } from '@vanthu/identity';
import { PageQuery, pageOf } from '@vanthu/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BookQuery } from './book/books.schemas';
import { BooksService, type PrintedFile } from './book/books.service';
import { ClosingQuery, ClosingReport } from './closing/closing.schemas';
import { ClosingService } from './closing/closing.service';
import { CheckView } from './checks/prints.schemas';
import { PrintsService } from './checks/prints.service';

const Uuid = z.uuid();
const binary = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Prints')
@Controller('registers/:id')
export class BooksController {
  constructor(
    private readonly books: BooksService,
    private readonly closing: ClosingService,
    private readonly printed: PrintsService,
  ) {}

  @Get('book')
  @ApiOperation({
    summary: 'Print a register book for a period: PDF/A-2b in the columns of the decree, or XLSX',
    description: 'The file is kept by its hash; the QR on each page leads to its check page.',
  })
  @ApiOkResponse({
    content: {
      'application/pdf': binary,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
    },
  })
  async book(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: BookQuery }) query: BookQuery,
    @Req() request: FastifyRequest,
  ) {
    return asFile(await this.books.print(actor, id, { ...query, origin: originOf(request) }));
  }

  @Get('prints')
  @ApiOperation({ summary: 'What was printed of a register before, newest first; each has its check page' })
  @ApiOkResponse({ standardSchema: pageOf(CheckView) })
  async prints(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.printed.list(actor, id, query);
  }

  @Get('closing-report')
  @ApiOperation({ summary: 'The report with which a clerk closes a day: JSON, or PDF for who accepts application/pdf' })
  @ApiOkResponse({ standardSchema: ClosingReport, content: { 'application/pdf': binary } })
  async closingReport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: ClosingQuery }) { on }: ClosingQuery,
    @Req() request: FastifyRequest,
    @Headers('accept') accept?: string,
  ) {
    if (accept?.includes('application/pdf') !== true) return this.closing.report(actor, id, on);
    return asFile(await this.closing.print(actor, id, on, originOf(request)));
  }
}

@ApiTags('Prints')
@Controller('checks')
export class ChecksController {
  constructor(private readonly prints: PrintsService) {}

  @Public()
  @Get(':code')
  @ApiOperation({ summary: 'What a printed paper should be, for anybody who holds it; nothing of what stands in it' })
  @ApiOkResponse({ standardSchema: CheckView })
  async check(@Param('code', { schema: z.string().max(100) }) code: string) {
    return this.prints.check(code);
  }
}

/** Answers with a file to be saved. */
export const asFile = ({ name, contentType, bytes }: PrintedFile): StreamableFile =>
  new StreamableFile(bytes, { type: contentType, length: bytes.length, disposition: attachment(name) });

/** The address by which whoever prints reaches the office: it goes onto the paper. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  `${protocol}://${host}`;
