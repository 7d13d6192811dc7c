export * from './citations';
export { CitationsService } from './citations.service';
export { CitationView } from './legal-texts.schemas';
export { LegalTextsService } from './legal-texts.service';
export { ReferencesApi, ReferencesModule } from './references.module';
export { seedLibrary } from './seed/seed-library';
