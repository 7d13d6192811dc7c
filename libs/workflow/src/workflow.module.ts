import { Module } from '@nestjs/common';
import { DocumentsModule } from '@vanthu/documents';
import { IdentityModule } from '@vanthu/identity';
import { DecisionBook } from './decision-book';
import { DecisionsService } from './decisions.service';
import { Distributions } from './distributions';
import { TaskBook } from './task-book';
import { TasksService } from './tasks.service';
import { DocumentRouteController, TasksController } from './workflow.controller';

/** What other libs may use. */
@Module({
  imports: [IdentityModule, DocumentsModule],
  providers: [DecisionsService, TasksService, Distributions, TaskBook, DecisionBook],
  exports: [DecisionsService, TasksService],
})
export class WorkflowModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [WorkflowModule], controllers: [TasksController, DocumentRouteController] })
export class WorkflowApi {}
