import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { DocumentActsController } from './acts.controller';
import { AdHoc } from './ad-hoc';
import { Contents } from './contents';
import { DecisionBook } from './decision-book';
import { DecisionsService } from './decisions.service';
import { Distributions } from './distributions';
import { Extensions } from './extensions';
import { Readers } from './readers';
import { Recordings } from './recordings';
import { Reopening } from './reopening';
import { Rights } from './rights';
import { RoutesApi, RoutesModule } from './routes';
import { Seen } from './seen';
import { TaskBook } from './task-book';
import { TasksService } from './tasks.service';
import { Turns } from './turns';
import { Undoing } from './undoing';
import { DocumentRouteController, TasksController } from './workflow.controller';
import { WorkBook } from './works/work-book';
import { WorkPlans } from './works/work-plans';
import { WorksController } from './works/works.controller';
import { WorksService } from './works/works.service';

/** How acts are written and what they say: for all that decides. */
const ACTS = [
  Turns,
  Contents,
  AdHoc,
  Extensions,
  Distributions,
  Rights,
  Seen,
  TaskBook,
  DecisionBook,
  WorkBook,
  WorkPlans,
];

const DOORS = [DecisionsService, TasksService, Undoing, Recordings, Reopening, Readers, WorksService];

/** What other libs may use. */
@Module({
  imports: [IdentityModule, DocumentsModule, RoutesModule],
  providers: [...ACTS, ...DOORS],
  exports: [...DOORS, RoutesModule, TaskBook, DecisionBook],
})
export class WorkflowModule {}

/** What apps/api adds: the HTTP face. */
@Module({
  imports: [WorkflowModule, RoutesApi],
  controllers: [TasksController, DocumentRouteController, DocumentActsController, WorksController],
})
export class WorkflowApi {}
