import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Audit } from './audit/audit';
import { AuditVerifier } from './audit/verifier';
import { CONFIG, type Config } from './config/config';
import { openDataSource } from './database/data-source';
import { DatabaseListener } from './database/listener';
import { DATA_SOURCE, UnitOfWork } from './database/unit-of-work';
import { EventStream } from './events/event-stream';
import { Outbox } from './events/outbox';
import { Deliveries } from './jobs/deliveries';
import { DeliveryAdmin } from './jobs/delivery-admin';
import { CONSUMERS, SUBSCRIPTIONS, type Consumer, type Subscriptions } from './jobs/delivery';
import { Doorbell } from './jobs/doorbell';
import { Relay } from './jobs/relay';
import { createObjectStorage, ObjectStorage } from './storage';
import { Timers } from './timers/timers';
import { TimersTimetable } from './timers/timers.timetable';

/** One ground floor for each configuration: where API and worker share a process, they share pool and listener. */
const floors = new WeakMap<Config, DynamicModule>();

/** The ground floor. `config` is complete: DATABASE_URL is known, also where PostgreSQL is our own. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    const known = floors.get(config);
    if (known) return known;
    const floor: DynamicModule = {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: DATA_SOURCE,
          useFactory: async () => {
            if (!config.DATABASE_URL) throw new Error('DATABASE_URL is not known');
            return openDataSource(config.DATABASE_URL);
          },
        },
        { provide: ObjectStorage, useFactory: () => createObjectStorage(config) },
        UnitOfWork,
        DatabaseListener,
        Outbox,
        EventStream,
        Audit,
        AuditVerifier,
        DeliveryAdmin,
        Timers,
      ],
      exports: [
        CONFIG,
        ObjectStorage,
        UnitOfWork,
        DatabaseListener,
        Outbox,
        EventStream,
        Audit,
        AuditVerifier,
        DeliveryAdmin,
        Timers,
      ],
    };
    floors.set(config, floor);
    return floor;
  }
}

/** Background work: the relay and the consumers it wakes. Only the worker has it. */
@Module({})
export class RelayModule {
  static forRoot(options: {
    subscriptions: Subscriptions;
    imports: NonNullable<DynamicModule['imports']>;
    consumers: readonly (abstract new (...args: never[]) => Consumer)[];
  }): DynamicModule {
    return {
      module: RelayModule,
      imports: options.imports,
      providers: [
        { provide: SUBSCRIPTIONS, useValue: options.subscriptions },
        { provide: CONSUMERS, useFactory: (...consumers: Consumer[]) => consumers, inject: [...options.consumers] },
        Doorbell,
        Deliveries,
        Relay,
        TimersTimetable,
      ],
      exports: [Relay, Deliveries, TimersTimetable],
    };
  }
}
