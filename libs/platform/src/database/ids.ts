import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562), made by the program. The order of ids has no legal meaning. */
export const newId = (): string => v7();
