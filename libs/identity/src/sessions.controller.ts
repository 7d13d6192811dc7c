import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf } from '@vanthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentActor, CurrentSession, Public, SessionOnly } from './access';
import type { Actor } from './actor';
import { ActivePost } from './authority/authority.schemas';
import { clearSessionCookies, sessionTokenOf, setSessionCookie } from './session-cookie';
import { MeView, NewPassword, SessionView, SignInInput } from './sessions.schemas';
import { SessionsService } from './sessions.service';

@ApiTags('Session')
@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post('session')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with name and password; the session comes as a cookie' })
  @ApiOkResponse({ standardSchema: MeView })
  async signIn(
    @Body({ schema: SignInInput }) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const client = { address: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 300) };
    const { token, me } = await this.sessions.signIn(input, client, sessionTokenOf(request));
    setSessionCookie(request, reply, token);
    return me;
  }

  @Get('session')
  @ApiOperation({ summary: 'Who you are' })
  @ApiOkResponse({ standardSchema: MeView })
  async me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.sessions.me(actor);
  }

  @Put('session/post')
  @SessionOnly()
  @ApiOperation({ summary: 'Say in which of your posts you work now (kiêm nhiệm)' })
  @ApiOkResponse({ standardSchema: MeView })
  async workIn(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: string,
    @Body({ schema: ActivePost }) input: ActivePost,
  ): Promise<MeView> {
    return this.sessions.workIn(actor, session, input.postId);
  }

  @Delete('session')
  @SessionOnly()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, session);
    clearSessionCookies(reply);
  }

  @Put('session/password')
  @SessionOnly()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password; your other sessions end' })
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: string,
    @Body({ schema: NewPassword }) input: NewPassword,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.sessions.changePassword(actor, session, input, request.ip);
  }

  @Get('sessions')
  @SessionOnly()
  @ApiOperation({ summary: 'List your open sessions, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(SessionView) })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ) {
    return this.sessions.list(actor, session, page);
  }

  @Delete('sessions/:id')
  @SessionOnly()
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
