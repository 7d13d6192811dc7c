/** Registers (sổ), official numbers (số đến, số đi), document types and the calendar of holidays. */
export { calendarOf, momentOf, type Moment } from './calendar';
export { isWorkingDay, workingDaysAfter, type Calendar } from './calendar.rules';
export { noteCorrection, type LineCorrection } from './entry-corrections';
export { termsOfEntry, type EntryTerms } from './entry-terms';
export { printedNumber } from './entry-number.rules';
export { NumberingService, type Entry, type EntryLine, type NewEntry } from './numbering.service';
export { numberTaken, registerUnfit, registerUnknown, typeNotKept, yearAhead, yearClosed } from './register.problems';
export { DefinitionsService } from './definitions.service';
export type { EntryView } from './entries.schemas';
export { EntryActsService } from './entry-acts.service';
export { registerPolicy, type RegisterFacts } from './registers.policy';
export { composeSymbol, type SymbolParts } from './symbol.rules';
export { SymbolsService } from './symbols.service';
export { FLOWS, MEDIA, type Flow, type Medium } from './registers.schemas';
export { RegistersService } from './registers.service';
export { seedLaw } from './law.seed';
export { seedRegisters, type SeededRegisters } from './registers.seed';
export { RegistersApi, RegistersModule } from './registers.module';
