import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { UnitOfWork } from '../database/unit-of-work';
import { ObjectStorage } from '../storage';
import { unavailable } from './problems';

/** For whoever watches over the process: is it alive, and can it serve? Outside the versioned API. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: ObjectStorage,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Ready when the database and the object store answer. */
  @Get('ready')
  async ready() {
    const [database, objects] = await Promise.all([this.work.isReachable(), this.storeAnswers()]);
    if (!database || !objects) throw unavailable({ retryAfter: 2, database, objects } as { retryAfter: number });
    return { status: 'ready', database, objects };
  }

  /** Asks for contents that nobody has: only an answer matters. */
  private async storeAnswers(): Promise<boolean> {
    return this.objects.has(NIL_AGENCY, '0'.repeat(64)).then(
      () => true,
      () => false,
    );
  }
}

const NIL_AGENCY = '00000000-0000-0000-0000-000000000000';
