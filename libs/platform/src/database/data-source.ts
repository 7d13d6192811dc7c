import { DataSource, DefaultNamingStrategy, getMetadataArgsStorage } from 'typeorm';
import { TickSocket } from './tick-socket';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Properties are camelCase, columns are snake_case. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
}

/**
 * Opens the pool of the application role. Knows each entity whose file was imported by then.
 * Only the unit of work may use it; everybody else is handed a transaction.
 */
export async function openDataSource(url: string, poolSize = 20): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'vanthu',
    entities: getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target] : [])),
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsRun: false,
    poolSize,
    connectTimeoutMS: 5_000,
    // pipeline: statements are sent as they are asked for, without waiting for the answer to the one before.
    extra: {
      pipeline: true,
      stream: () => new TickSocket(),
      idleTimeoutMillis: 30_000,
      options: '-c timezone=UTC -c statement_timeout=60000',
    },
  }).initialize();
}
