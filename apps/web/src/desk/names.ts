import type { Task } from '../shared/api-types';

/** How people call what a card is about: `Chỉ thị 10/CT-UBND`, or its title where it has no number. */
export function nameOf({ subject: { docType, numberSymbol, title } }: Pick<Task, 'subject'>): string {
  const name = [docType, numberSymbol].filter((part) => part !== '').join(' ');
  return name === '' ? title : name;
}
