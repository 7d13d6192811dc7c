/** Tasks from directives (nhiệm vụ được giao): proposed from the text, confirmed by an official, followed to their end. */
export type { ProposedTask } from './extraction/draft-task';
export { extractTasks } from './extraction/extract-tasks';
