import type { BoardChoice } from '../../queries/milestone-board.js';
import { TODAY } from '../../queries/point-in-time.js';
import { isDay } from '../../format/days.js';

/** Reads from an address what the board shows. Parameters that are no filter of the board are ignored. */
export function askedBoard(search: URLSearchParams): Omit<BoardChoice, 'orgUnit'> {
  const [task, asOf] = [search.get('task'), search.get('asOf')];
  return {
    task: task !== null && /^[1-6]$/.test(task) ? task : null,
    lead: search.get('lead') || null,
    search: search.get('q') ?? '',
    asOf: asOf !== null && asOf !== TODAY && isDay(asOf) ? asOf : null,
  };
}

/** Tells whether the board shows less than all milestones of the org unit. */
export function isFiltered({ task, lead, search }: Omit<BoardChoice, 'orgUnit'>): boolean {
  return task !== null || lead !== null || search !== '';
}
