/** The road of a document through the office: whose turn it is, and what was decided. */
export { WorkflowApi, WorkflowModule } from './workflow.module';
export { DecisionsService } from './decisions.service';
export { TasksService } from './tasks.service';
export { taskPolicy, TASK_MINE, TASK_VISIBLE, visibilityOf, type TaskTarget } from './tasks.policy';
export type { DecisionView, NewDecision } from './decisions.schemas';
export type { TaskPage, TaskView } from './tasks.schemas';
