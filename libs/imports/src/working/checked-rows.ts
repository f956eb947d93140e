import type { Principal } from '#identity/domain';
import type { Intake, RejectedEvent } from '#intake';
import type { Layout, Mapping, RowProblem } from '../domain/index.js';
import type { PlannedEvent, PlannedRow } from './planned-row.js';
import { problemOf } from './row-problems.js';

/** The events of some rows in one sequence, with the row of each. */
interface EventsOfRows {
  events: PlannedEvent[];
  rows: number[];
}

export function eventsOf(rows: readonly PlannedRow[]): EventsOfRows {
  const all: EventsOfRows = { events: [], rows: [] };
  rows.forEach((row, index) => {
    for (const event of row.events) {
      all.events.push(event);
      all.rows.push(index);
    }
  });
  return all;
}

/** Rejects the rows of rejected events as a whole, so that no row is recorded in part. */
export function withRejections(
  rows: readonly PlannedRow[],
  { events, rows: rowOf }: EventsOfRows,
  rejected: readonly RejectedEvent[],
  list: { layout: Layout; mapping: Mapping },
): PlannedRow[] {
  const problems = new Map<number, RowProblem[]>();
  for (const rejection of rejected) {
    const row = rowOf[rejection.index];
    const event = events[rejection.index];
    if (row === undefined || !event) continue;
    const problem = problemOf(rejection, event.type, list.layout, list.mapping);
    problems.set(row, [...(problems.get(row) ?? []), problem]);
  }
  return rows.map((row, index) => {
    const found = problems.get(index);
    return found ? { ...row, outcome: 'rejected', events: [], changes: [], problems: found } : row;
  });
}

/** Asks the recorder's own check about the events of some rows. Nothing is stored, and no lock is taken. */
export async function checkedRows(
  intake: Intake,
  caller: Principal,
  rows: readonly PlannedRow[],
  list: { layout: Layout; mapping: Mapping },
): Promise<PlannedRow[]> {
  const all = eventsOf(rows);
  if (all.events.length === 0) return [...rows];
  const candidates = all.events.map((value) => ({ ok: true as const, value }));
  return withRejections(rows, all, await intake.rejectionsOf(caller, candidates), list);
}
