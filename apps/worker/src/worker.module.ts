import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, RelayModule, type Config } from '@vanthu/platform';
import { subscriptions } from './subscriptions';

/** Everything that works in the background: the relay and the consumers it wakes. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(config), RelayModule.forRoot({ subscriptions, imports: [], consumers: [] })],
    };
  }
}
