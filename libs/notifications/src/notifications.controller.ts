import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Scope, SessionOnly, type Actor } from '@vanthu/identity';
import { pageOf, PageQuery, SeenVersion } from '@vanthu/platform';
import { z } from 'zod';
import {
  ChangeReminders,
  ChangeSettings,
  Confirm,
  NotificationCount,
  NotificationPage,
  NotificationView,
  RemindersView,
  SettingsView,
  Subscribe,
  SubscriptionView,
} from './notifications.schemas';
import { Confirmations } from './confirmations';
import { NotificationsService } from './notifications.service';
import { SettingsService } from './settings.service';

@ApiTags('Notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @ApiOperation({ summary: 'List what you were told, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(NotificationView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: NotificationPage }) page: NotificationPage) {
    return this.notifications.list(actor, page);
  }

  @Get('count')
  @ApiOperation({ summary: 'How many of them you have not seen' })
  @ApiOkResponse({ standardSchema: NotificationCount })
  async count(@CurrentActor() actor: Actor) {
    return this.notifications.count(actor);
  }

  @Put('seen')
  @ApiOperation({ summary: 'Mark all as seen that there are now' })
  @ApiOkResponse({ standardSchema: NotificationCount })
  async seeAll(@CurrentActor() actor: Actor) {
    return this.notifications.seeAll(actor);
  }

  @Put(':id/seen')
  @ApiOperation({ summary: 'Mark one as seen' })
  @ApiOkResponse({ standardSchema: NotificationView })
  async see(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.notifications.see(actor, id);
  }
}

@ApiTags('Notifications')
@SessionOnly()
@Controller('notification-settings')
export class NotificationSettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @ApiOperation({ summary: 'How you are told: by e-mail and push, at once or in a digest, and the quiet hours' })
  @ApiOkResponse({ standardSchema: SettingsView })
  async read(@CurrentActor() actor: Actor) {
    return this.settings.settings(actor);
  }

  @Put()
  @ApiOperation({ summary: 'Change how you are told' })
  @ApiOkResponse({ standardSchema: SettingsView })
  async change(
    @CurrentActor() actor: Actor,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeSettings }) input: ChangeSettings,
  ) {
    return this.settings.change(actor, seen, input);
  }

  @Post('confirmation-mails')
  @ApiOperation({ summary: 'Have the link that confirms your address sent again' })
  @ApiCreatedResponse({ standardSchema: SettingsView })
  async askAgain(@CurrentActor() actor: Actor) {
    return this.settings.askAgain(actor);
  }
}

@ApiTags('Notifications')
@Controller('email-confirmations')
export class EmailConfirmationsController {
  constructor(private readonly confirmations: Confirmations) {}

  /** A link is opened wherever its mail is read: nobody need be signed in there. */
  @Public()
  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm an address for notifications, by the link that was sent to it' })
  @ApiNoContentResponse()
  async confirm(@Body({ schema: Confirm }) { token }: Confirm): Promise<void> {
    await this.confirmations.confirm(token);
  }
}

@ApiTags('Notifications')
@SessionOnly()
@Controller('push-subscriptions')
export class PushSubscriptionsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @ApiOperation({ summary: 'List your browsers that receive pushes' })
  @ApiOkResponse({ standardSchema: pageOf(SubscriptionView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.settings.subscriptions(actor, page);
  }

  @Post()
  @ApiOperation({ summary: 'Let a browser receive pushes (PushSubscription of the Push API)' })
  @ApiCreatedResponse({ standardSchema: SubscriptionView })
  async subscribe(@CurrentActor() actor: Actor, @Body({ schema: Subscribe }) input: Subscribe) {
    return this.settings.subscribe(actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send no pushes to one of your browsers any more' })
  @ApiNoContentResponse()
  async unsubscribe(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    await this.settings.unsubscribe(actor, id);
  }
}

@ApiTags('Administration')
@Controller('reminder-rule')
export class ReminderRuleController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @ApiOperation({ summary: 'When the agency reminds of deadlines, in working days' })
  @ApiOkResponse({ standardSchema: RemindersView })
  async read(@CurrentActor() actor: Actor) {
    return this.settings.reminders(actor);
  }

  @Put()
  @Scope('admin')
  @ApiOperation({ summary: 'Change when the agency reminds; holds for deadlines set from now on' })
  @ApiOkResponse({ standardSchema: RemindersView })
  async change(
    @CurrentActor() actor: Actor,
    @SeenVersion() seen: number,
    @Body({ schema: ChangeReminders }) input: ChangeReminders,
  ) {
    return this.settings.changeReminders(actor, seen, input);
  }
}
