import type { Knowledge, Place } from './knowledge.ts';
import type { Problem } from './problem.ts';
import type { Position } from './yaml/locate.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Files that nobody has read whole for more than `days` days, and files
 * reviewed in the future. `today`: ISO date. One day ahead is let pass: the curator may live further east.
 */
export function findStale(
  knowledge: Knowledge,
  days: number,
  today: string,
  locate: (place: Place) => Position,
): Problem[] {
  const reviewed = new Map<string, string>();
  for (const { place, curation } of knowledge.entries.values()) reviewed.set(place.file, curation.reviewed);
  return [...reviewed].flatMap(([file, date]): Problem[] => {
    const age = Math.round((Date.parse(today) - Date.parse(date)) / DAY);
    const at = { file, ...locate({ file, path: ['reviewed'] }) };
    if (age < -1)
      return [
        {
          ...at,
          severity: 'error',
          code: 'reviewed-in-future',
          message: `reviewed on ${date}, which is still to come`,
          hint: 'write the day on which it was read',
        },
      ];
    if (age > days)
      return [
        {
          ...at,
          severity: 'warning',
          code: 'review-overdue',
          message: `reviewed on ${date}, ${age} days ago`,
          hint: 'read it whole, mend what is out of date, and set `reviewed` to today',
        },
      ];
    return [];
  });
}
