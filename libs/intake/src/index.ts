/** More doors: watched folders and mailboxes as intake sources, and the import of old registers. */
export { IntakeApi, IntakeJobs } from './intake.module';
export { IntakeRunner } from './sources/intake-runner';
export { TableReader, type ReadTable } from './import/table-reader';
