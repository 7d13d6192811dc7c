import { workingDaysAfter, type Calendar } from '@vanthu/registers';
import type { Urgency } from './incoming-fields';

/**
 * How long "at once" (ngay) may take before a document counts as late, in minutes. The law names no number; a clerk who
 * is handed a flash document registers it before anything else.
 */
export const AT_ONCE_MINUTES = 30;

/**
 * By when the clerk registers what came, and presents what was registered: urgent documents at once, others on the
 * same day and at the latest on the next working day.
 * @param day the day it came or was registered, in the time zone of the agency
 * @returns the last day, or null for at once
 * @see Decree 30/2020/NĐ-CP, art. 4, 22 and 23
 */
export function lastDay(urgency: Urgency, day: string, calendar: Calendar): string | null {
  return urgency === 'normal' ? workingDaysAfter(day, 1, calendar) : null;
}
