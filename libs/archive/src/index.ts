/** Case files, their way into the archive, and the proof that what is kept is what came in. */
export { ArchiveApi, ArchiveModule } from './archive.module';
export { AcceptanceService } from './acceptance.service';
export { CaseFilesService } from './case-files.service';
export { ProofsService } from './proofs.service';
export { CASE_VISIBLE, caseFilePolicy, caseVisibilityOf, type CaseTarget } from './case-files.policy';
export type { CaseFileView, FixityReport, OpenCaseFile } from './case-files.schemas';
export type { ProofView } from './proofs.schemas';
