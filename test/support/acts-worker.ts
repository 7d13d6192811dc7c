import { createInterface } from 'node:readline';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { armFailpoints, JsonLogger, loadConfig, PlatformModule, UnitOfWork } from '@vanthu/platform';
import { DecisionsService, WorkflowModule, type NewDecision } from '@vanthu/workflow';
import { actorOf } from './actors';

/** An act that somebody wants done: the same key says that it is the same act, sent again. */
export type WantedAct = {
  readonly user: { readonly id: string; readonly agencyId: string };
  readonly key: string;
  readonly taskId: string;
  readonly input: NewDecision;
};

/** People who act until their process is killed: an act a line comes in, what was acknowledged goes out. */
@Module({})
class People {}

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(
    { module: People, imports: [PlatformModule.forRoot(config), WorkflowModule] },
    { logger: new JsonLogger('fatal'), abortOnError: false },
  );
  const [work, decisions] = [app.get(UnitOfWork), app.get(DecisionsService, { strict: false })];
  armFailpoints(config.VANTHU_FAILPOINTS);
  const act = async ({ user, key, taskId, input }: WantedAct) => {
    const answer = await decisions.decide(await actorOf(work, user, { key }), taskId, input);
    process.stdout.write(`${JSON.stringify({ key, answer })}\n`);
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    void act(JSON.parse(line) as WantedAct);
  });
}

void main();
