import { Body, Controller, Get, Header, Headers, Param, Patch, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { attachment, uploadBody } from '@vanthu/documents';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { localeOf, SeenVersion } from '@vanthu/platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DecisionList, DecisionView } from '../decisions.schemas';
import { DraftFilesService } from './draft-files.service';
import { DraftRegistrationService } from './draft-registration.service';
import { DraftReviewService } from './draft-review.service';
import { DraftRoutingService } from './draft-routing.service';
import {
  DraftList,
  DraftPrefill,
  DraftRouteView,
  DraftView,
  RegisteredDraftView,
  StoredDraftFile,
} from './draft-views.schemas';
import {
  ChangeDraft,
  DraftAnswer,
  DraftComment,
  DraftForwarding,
  DraftPage,
  DraftRegistration,
  DraftStep,
  DraftSubmission,
  DraftWithdrawal,
  NewDraft,
  NewDraftVersion,
  OpinionRequest,
} from './drafts.schemas';
import { DraftsService } from './drafts.service';

const Uuid = z.uuid();
const UploadQuery = z.strictObject({ name: z.string().max(5_000).optional() });
type UploadQuery = z.infer<typeof UploadQuery>;
const PrefillQuery = z.strictObject({ documentId: z.uuid() });
type PrefillQuery = z.infer<typeof PrefillQuery>;

@ApiTags('Drafts')
@Controller('drafts/files')
export class DraftFilesController {
  constructor(private readonly files: DraftFilesService) {}

  @Post()
  @ApiOperation({ summary: 'Upload a file for a draft, a new version or an opinion; only you see it until it is used' })
  @ApiConsumes('application/octet-stream', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: StoredDraftFile })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: UploadQuery }) { name }: UploadQuery,
  ) {
    return this.files.store(actor, await uploadBody(request, name));
  }
}

@ApiTags('Drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly files: DraftFilesService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begin a draft with its first version, as an answer to an incoming document or by itself' })
  @ApiCreatedResponse({ standardSchema: DraftView })
  async create(@CurrentActor() actor: Actor, @Body({ schema: NewDraft }) input: NewDraft) {
    return this.drafts.create(actor, input);
  }

  @Get()
  @ApiOperation({ summary: 'List drafts, newest first: yours, those that wait for you, or all that you may see' })
  @ApiOkResponse({ standardSchema: DraftList })
  async list(@CurrentActor() actor: Actor, @Query({ schema: DraftPage }) query: DraftPage) {
    return this.drafts.list(actor, query);
  }

  @Get('prefill')
  @ApiOperation({ summary: 'What an answer to an incoming document begins with' })
  @ApiOkResponse({ standardSchema: DraftPrefill })
  async prefill(@CurrentActor() actor: Actor, @Query({ schema: PrefillQuery }) { documentId }: PrefillQuery) {
    return this.drafts.prefill(actor, documentId);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a draft with its versions and whose turn it is' })
  @ApiOkResponse({ standardSchema: DraftView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return this.drafts.get(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change what is said about a draft, while it is with its drafter' })
  @ApiOkResponse({ standardSchema: DraftView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeDraft }) input: ChangeDraft,
  ) {
    return this.drafts.change(actor, id, seen, input);
  }

  @Get(':id/route')
  @ApiOperation({ summary: 'Which route the draft would take now, why, and whom it would meet' })
  @ApiOkResponse({ standardSchema: DraftRouteView })
  async route(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Headers('accept-language') language?: string,
  ) {
    return this.drafts.route(actor, id, localeOf(language));
  }

  @Get(':id/decisions')
  @ApiOperation({ summary: 'List what was said and done about a draft, oldest first' })
  @ApiOkResponse({ standardSchema: DecisionList })
  async decisions(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return this.drafts.decisions(actor, id);
  }

  @Post(':id/versions')
  @ApiOperation({ summary: 'Add a version; in review or after the approval the route begins anew' })
  @ApiCreatedResponse({ standardSchema: DraftView })
  async addVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: NewDraftVersion }) input: NewDraftVersion,
  ) {
    return this.drafts.addVersion(actor, id, input);
  }

  @Get(':id/files/:fileId/content')
  @Header('Cache-Control', 'private, no-cache')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Download a version, or a file that came with an opinion' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Param('fileId', { schema: Uuid }) fileId: string,
  ) {
    const { file, bytes } = await this.files.content(actor, id, fileId);
    const disposition = attachment(file.name);
    return new StreamableFile(bytes, { type: file.contentType, disposition, length: file.size });
  }
}

@ApiTags('Drafts')
@Controller('drafts/:id')
export class DraftReviewController {
  constructor(
    private readonly review: DraftReviewService,
    private readonly routing: DraftRoutingService,
    private readonly registration: DraftRegistrationService,
  ) {}

  @Post('submission')
  @ApiOperation({ summary: 'Submit a draft to its route, or again after a return' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: DraftSubmission }) input: DraftSubmission,
  ) {
    return this.review.submit(actor, id, input);
  }

  @Post('comments')
  @ApiOperation({ summary: 'Comment on the version that you see, as a whole or by marks on its pages' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: DraftComment }) input: DraftComment,
  ) {
    return this.review.comment(actor, id, input);
  }

  @Post('opinion-requests')
  @ApiOperation({ summary: 'Ask other units and persons for their opinions, all at the same time' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async consult(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OpinionRequest }) input: OpinionRequest,
  ) {
    return this.review.consult(actor, id, input);
  }

  @Post('withdrawal')
  @ApiOperation({ summary: 'Take a draft back before it is approved, with a reason' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: DraftWithdrawal }) input: DraftWithdrawal,
  ) {
    return this.review.withdraw(actor, id, input);
  }

  @Post('tasks/:taskId/answer')
  @ApiOperation({ summary: 'Answer your turn: opinion, initial for content or form, approval, return' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Param('taskId', { schema: Uuid }) taskId: string,
    @Body({ schema: DraftAnswer }) input: DraftAnswer,
  ) {
    return this.review.answer(actor, id, taskId, input);
  }

  @Post('tasks/:taskId/forwarding')
  @ApiOperation({ summary: 'Give your turn on to somebody whose post can do it, by the same deadline' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async forward(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Param('taskId', { schema: Uuid }) taskId: string,
    @Body({ schema: DraftForwarding }) input: DraftForwarding,
  ) {
    return this.routing.forward(actor, id, taskId, input);
  }

  @Post('steps')
  @ApiOperation({ summary: 'Put a step into the running case, beside what is open now or right after it' })
  @ApiCreatedResponse({ standardSchema: DecisionView })
  async addStep(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: DraftStep }) input: DraftStep,
  ) {
    return this.routing.addStep(actor, id, input);
  }

  @Post('registration')
  @ApiOperation({ summary: 'Take an approved draft into the register of outgoing documents' })
  @ApiCreatedResponse({ standardSchema: RegisteredDraftView })
  async register(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: DraftRegistration }) input: DraftRegistration,
  ) {
    return this.registration.register(actor, id, input);
  }
}
