import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IntakeJobs } from '@vanthu/intake';
import { armFailpoints, JsonLogger, loadConfig, PlatformModule } from '@vanthu/platform';

/** The doors of a worker and nothing else, in a process of its own that dies where VANTHU_FAILPOINTS says. */
@Module({})
class Doors {}

async function main(): Promise<void> {
  const config = loadConfig();
  armFailpoints(config.VANTHU_FAILPOINTS);
  const app = await NestFactory.createApplicationContext(
    { module: Doors, imports: [PlatformModule.forRoot(config), IntakeJobs] },
    { logger: new JsonLogger('fatal'), abortOnError: false },
  );
  app.enableShutdownHooks();
}

void main();
