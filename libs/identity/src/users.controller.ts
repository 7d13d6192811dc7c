import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { pageOf, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import { CurrentActor, Scope } from './access';
import type { Actor } from './actor';
import { ChangeUser, CreatePost, CreateUser, UserPage, UserView } from './users.schemas';
import { UsersService } from './users.service';

@ApiTags('Administration')
@Scope('admin')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOperation({ summary: 'List the accounts of your agency, by user name' })
  @ApiOkResponse({ standardSchema: pageOf(UserView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: UserPage }) page: UserPage) {
    return this.users.list(actor, page);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ standardSchema: UserView })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<UserView> {
    return this.users.get(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Open an account' })
  @ApiCreatedResponse({ standardSchema: UserView })
  async create(@CurrentActor() actor: Actor, @Body({ schema: CreateUser }) input: CreateUser): Promise<UserView> {
    return this.users.create(actor, input);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename, disable or enable a person, or reset their password' })
  @ApiOkResponse({ standardSchema: UserView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: ChangeUser }) input: ChangeUser,
    @SeenVersion() seen: number,
  ): Promise<UserView> {
    return this.users.change(actor, id, input, seen);
  }

  @Post(':id/posts')
  @ApiOperation({ summary: 'Give a person one more post' })
  @ApiCreatedResponse({ standardSchema: UserView })
  async appoint(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: CreatePost }) input: CreatePost,
  ): Promise<UserView> {
    return this.users.appoint(actor, id, input);
  }

  @Delete(':id/posts/:postId')
  @ApiOperation({ summary: 'Take a post from a person' })
  @ApiOkResponse({ standardSchema: UserView })
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('postId', { schema: z.uuid() }) postId: string,
  ): Promise<UserView> {
    return this.users.dismiss(actor, id, postId);
  }
}
