import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type Config } from '../config/config';

type Hear = (payload: string) => void;

/**
 * One LISTEN connection a process. It reconnects for ever; what was missed meanwhile is found by polling,
 * so it may only wake somebody and never be the sole record.
 */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private readonly log = new Logger(DatabaseListener.name);
  private readonly hearers = new Map<string, Hear[]>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Calls `hear` with each payload that is notified on `channel` from now on. */
  listen(channel: string, hear: Hear): void {
    const known = this.hearers.get(channel);
    this.hearers.set(channel, [...(known ?? []), hear]);
    if (!this.client) this.connect();
    else if (!known) this.client.query(`LISTEN ${channel}`).catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): void {
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'vanthu listener',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ channel, payload }) => {
      for (const hear of this.hearers.get(channel) ?? []) hear(payload ?? '');
    });
    const again = () => {
      if (this.closed || this.client !== client) return;
      this.client = undefined;
      this.retry = setTimeout(() => {
        this.connect();
      }, 1_000);
    };
    client.on('error', again).on('end', again);
    client
      .connect()
      .then(async () => {
        for (const channel of this.hearers.keys()) await client.query(`LISTEN ${channel}`);
      })
      .catch((error: unknown) => {
        // A short command may end before it listens: that is no trouble of the database.
        if (!this.closed) this.log.warn({ err: error }, 'cannot listen yet');
        again();
      });
  }
}
