import { Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveryAdmin, PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { CurrentActor, Scope } from './access';
import type { Actor } from './actor';
import { authorize } from './policy';
import { administrationPolicy, deliveryPolicy } from './user.policy';

const STATES = ['due', 'leased', 'done', 'dead'] as const;

const DeliveryPage = PageQuery.extend({ state: z.enum(STATES).default('dead') });
type DeliveryPage = z.infer<typeof DeliveryPage>;

const DeliveryView = z
  .object({
    id: z.uuid(),
    consumer: z.string(),
    topic: z.string(),
    subjectId: z.uuid(),
    state: z.enum(STATES),
    attempt: z.int(),
    runAt: z.string(),
    lastError: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Delivery' });

/** Background work that needs a person: what was given up can be tried again once its cause is gone. */
@ApiTags('Administration')
@Scope('admin')
@Controller('deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveryAdmin) {}

  @Get()
  @ApiOperation({ summary: 'List background work in one state, newest first' })
  @ApiOkResponse({ standardSchema: pageOf(DeliveryView) })
  async list(@CurrentActor() actor: Actor, @Query({ schema: DeliveryPage }) { state, ...page }: DeliveryPage) {
    authorize(administrationPolicy, 'list', actor, actor);
    return this.deliveries.list(actor, state, page);
  }

  @Put(':id/retry')
  @ApiOperation({ summary: 'Try given-up work again, from now' })
  @ApiOkResponse({ standardSchema: DeliveryView })
  async retry(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    authorize(deliveryPolicy, 'retry', actor, actor);
    return this.deliveries.retry(actor, id);
  }
}
