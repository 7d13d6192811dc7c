import { Controller, Get, Header, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '@vanthu/identity';
import { pageOf, storageRange } from '@vanthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FilesQuery, FileView, UploadQuery } from './files.schemas';
import { FilesService, type StoredFile } from './files.service';
import { attachment, byteRange, reprDigest } from './http-headers';
import { uploadBody } from './upload-body';
import { UploadsService } from './uploads.service';

@ApiTags('Files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly uploads: UploadsService,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Upload one PDF, JPEG, PNG or TIFF, as raw body or multipart form',
    description:
      'The name comes from `name`, Content-Disposition or the form. Content-Digest or Repr-Digest (`sha-256=:…:`) lets the server refuse bytes that changed on the way. When it answers 201 the bytes are stored and verified.',
  })
  @ApiConsumes('application/octet-stream', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: FileView })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: UploadQuery }) { name }: UploadQuery,
  ) {
    const { 'content-length': length } = request.headers;
    this.uploads.admit(actor, length === undefined ? undefined : Number(length));
    return this.uploads.store(actor, await uploadBody(request, name));
  }

  @Get()
  @ApiOperation({ summary: 'List the files you may read, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(FileView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: FilesQuery }) query: FilesQuery) {
    return this.files.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read what is known about a file' })
  @ApiOkResponse({ standardSchema: FileView })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.files.find(actor, id);
  }

  @Get(':id/content')
  @Header('Cache-Control', 'private, no-cache')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: 'Download the bytes as they were uploaded; a whole file is verified against its hash' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { file, bytes } = await this.files.content(actor, id, (found) => partOf(found, request, reply));
    return new StreamableFile(bytes, { type: file.contentType, disposition: attachment(file.name) });
  }
}

/** Writes the headers of the answer, whole or part (RFC 9110, 14), and says which part. */
function partOf(file: StoredFile, { headers }: FastifyRequest, reply: FastifyReply) {
  const tag = `"${file.sha256}"`;
  const unchanged = headers['if-range'] === undefined || headers['if-range'] === tag;
  const range = unchanged ? byteRange(headers.range, file.size) : 'whole';
  void reply.header('etag', tag).header('accept-ranges', 'bytes').header('repr-digest', reprDigest(file.sha256));
  if (range === 'none') {
    void reply.header('content-range', `bytes */${file.size.toString()}`);
    throw storageRange({ size: file.size });
  }
  if (range === 'whole') {
    void reply.header('content-length', file.size);
    return undefined;
  }
  const { start, end } = range;
  void reply
    .status(206)
    .header('content-length', end - start + 1)
    .header('content-range', `bytes ${start.toString()}-${end.toString()}/${file.size.toString()}`);
  return range;
}
