import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JsonLogger, loadConfig, newId, PlatformModule, UnitOfWork } from '@vanthu/platform';
import { NumberingService } from '@vanthu/registers';

/**
 * Clients that take numbers in one register until somebody kills their process; one in ten fails after its number.
 * Each number is told when it is acknowledged, with the id of its entry.
 */
@Module({})
class Clients {}

async function client(work: UnitOfWork, [agencyId, registerId, clerkId]: readonly string[]): Promise<never> {
  const numbering = new NumberingService();
  if (agencyId === undefined || registerId === undefined || clerkId === undefined) throw new Error('which register?');
  for (;;) {
    try {
      const entry = await work.run({ agencyId, id: clerkId }, async (tx) => {
        const taken = await numbering.enter(tx, {
          agencyId,
          registerId,
          flow: 'incoming',
          documentId: newId(),
          enteredBy: clerkId,
        });
        if (Math.random() < 0.1) throw new Error('something after the number failed');
        return taken;
      });
      process.stdout.write(`${entry.number.toString()} ${entry.id}\n`);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('something'))) throw error;
    }
  }
}

async function main(): Promise<void> {
  const [clients = '1', ...of] = process.argv.slice(2);
  const app = await NestFactory.createApplicationContext(
    { module: Clients, imports: [PlatformModule.forRoot(loadConfig())] },
    { logger: new JsonLogger('fatal'), abortOnError: false },
  );
  await Promise.all(Array.from({ length: Number(clients) }, () => client(app.get(UnitOfWork), of)));
}

void main();
