import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '@vanthu/platform';

import { ApiModule } from '../../api/src/api.module';
import { WorkerModule } from '../../worker/src/worker.module';

/** API, worker and web in one process: `npm start`, demonstrations, and agencies with one server. */
@Module({})
export class StandaloneModule {
  static forRoot(config: Config): DynamicModule {
    return { module: StandaloneModule, imports: [ApiModule.forRoot(config), WorkerModule.forRoot(config)] };
  }
}
