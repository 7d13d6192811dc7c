/** Registers (sổ), official numbers (số đến, số đi), document types and the calendar of holidays. */
export { NumberingService, type Entry, type NewEntry } from './numbering.service';
export { registerUnfit, registerUnknown, yearAhead, yearClosed } from './register.problems';
export { registerPolicy } from './registers.policy';
export { FLOWS, type Flow } from './registers.schemas';
export { RegistersService } from './registers.service';
export { seedLaw } from './law.seed';
export { seedRegisters, type SeededRegisters } from './registers.seed';
export { RegistersApi, RegistersModule } from './registers.module';
