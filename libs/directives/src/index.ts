/** Tasks from directives (nhiệm vụ được giao): proposed from the text, confirmed by an official, followed to their end. */
export type { ProposedTask } from './extraction/draft-task';
export { extractTasks } from './extraction/extract-tasks';
export { DirectivesApi, DirectivesJobs, DirectivesModule } from './directives.module';
export { DirectiveTasksService } from './directive-tasks.service';
export {
  DIRECTIVE_VISIBLE,
  directivePolicy,
  directiveRestricted,
  directiveVisibilityOf,
  directiveVisibleTo,
  type DirectiveTarget,
} from './directives.policy';
export { HandDownCourier, HandDownsConsumer } from './hand-down-courier';
