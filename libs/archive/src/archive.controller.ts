import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { SeenVersion } from '@vanthu/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AcceptanceService } from './acceptance.service';
import {
  CaseFileList,
  CaseFilesQuery,
  CaseFileView,
  CloseCaseFile,
  FixityReport,
  OpenCaseFile,
  ReturnCaseFile,
} from './case-files.schemas';
import { CaseFilesService } from './case-files.service';
import { ProofQuery, ProofView } from './proofs.schemas';
import { ProofsService } from './proofs.service';

@ApiTags('Case files')
@Controller('case-files')
export class CaseFilesController {
  constructor(
    private readonly caseFiles: CaseFilesService,
    private readonly acceptance: AcceptanceService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the case files you may read, newest first' })
  @ApiOkResponse({ standardSchema: CaseFileList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: CaseFilesQuery }) query: CaseFilesQuery) {
    return this.caseFiles.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Open a case file in your own keeping' })
  @ApiCreatedResponse({ standardSchema: CaseFileView })
  async open(@CurrentActor() actor: Actor, @Body({ schema: OpenCaseFile }) input: OpenCaseFile) {
    return this.caseFiles.open(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a case file with its documents' })
  @ApiOkResponse({ standardSchema: CaseFileView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.caseFiles.get(actor, id);
  }

  @Put(':id/documents/:documentId')
  @ApiOperation({ summary: 'File a completed document' })
  @ApiOkResponse({ standardSchema: CaseFileView })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('documentId', { schema: z.uuid() }) documentId: string,
  ) {
    return this.caseFiles.file(actor, id, documentId);
  }

  @Put(':id/closure')
  @ApiOperation({ summary: 'Close a case file when its matter has ended' })
  @ApiOkResponse({ standardSchema: CaseFileView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: CloseCaseFile }) input: CloseCaseFile,
  ) {
    return this.caseFiles.close(actor, id, seen, input);
  }

  @Put(':id/handover')
  @ApiOperation({ summary: 'Hand a closed case file over to the archive' })
  @ApiOkResponse({ standardSchema: CaseFileView })
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
  ) {
    return this.caseFiles.handOver(actor, id, seen);
  }

  @Post(':id/checks')
  @HttpCode(201)
  @ApiOperation({ summary: 'Hash the stored bytes of every file again' })
  @ApiCreatedResponse({ standardSchema: FixityReport })
  async check(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.acceptance.check(actor, id);
  }

  @Put(':id/acceptance')
  @ApiOperation({ summary: 'Accept a case file that was found intact' })
  @ApiOkResponse({ standardSchema: CaseFileView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
  ) {
    return this.acceptance.accept(actor, id, seen);
  }

  @Put(':id/return')
  @ApiOperation({ summary: 'Give a case file back to its keeper' })
  @ApiOkResponse({ standardSchema: CaseFileView })
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ReturnCaseFile }) input: ReturnCaseFile,
  ) {
    return this.acceptance.giveBack(actor, id, seen, input);
  }
}

@ApiTags('Proofs')
@Controller()
export class ProofsController {
  constructor(private readonly proofs: ProofsService) {}

  @Get('incoming-documents/:id/proof')
  @ApiOperation({ summary: 'Prove that a document is what came in and what was decided' })
  @ApiOkResponse({ standardSchema: ProofView })
  async ofDocument(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: ProofQuery }) query: ProofQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return named(reply, query, id, await this.proofs.ofDocument(actor, id));
  }

  @Get('case-files/:id/proof')
  @ApiOperation({ summary: 'Prove the same of every document of a case file' })
  @ApiOkResponse({ standardSchema: ProofView })
  async ofCaseFile(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: ProofQuery }) query: ProofQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return named(reply, query, id, await this.proofs.ofCaseFile(actor, id));
  }
}

/** An id is hexadecimal and hyphens, so the name needs no escaping. */
function named(reply: FastifyReply, { download }: ProofQuery, id: string, proof: ProofView): ProofView {
  const disposition = download === 'true' ? 'attachment' : 'inline';
  void reply
    .header('content-disposition', `${disposition}; filename="vanthu-proof-${id}.json"`)
    .header('cache-control', 'no-store');
  return proof;
}
