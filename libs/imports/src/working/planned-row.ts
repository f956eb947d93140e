import type { EntityName } from '#event-log/domain';
import type { Change, Outcome, RowProblem } from '../domain/index.js';
import type { RowDetail, ShownRow } from '../storage/row-table.js';

/** An event in the JSON event format, as a row states it. */
export interface PlannedEvent {
  specversion: '1.0';
  source: string;
  id: string;
  type: string;
  subject?: string;
  orgunit: string;
  time: string;
  corrects?: string;
  data: Readonly<Record<string, unknown>>;
}

/** What becomes of a row. */
export interface PlannedRow {
  row: number;
  /** Null: the row names none, or none that can be read. */
  subject: string | null;
  orgUnit: string | null;
  /** What the row calls its subject; null when it has no name for it. */
  name: EntityName | null;
  outcome: Outcome;
  /** The events that it adds to the log. */
  events: readonly PlannedEvent[];
  changes: readonly (Change & { type: string })[];
  problems: readonly RowProblem[];
  /** Returns the cells as texts. */
  texts: () => string[];
}

/** Returns the row as a preview or a result shows it. */
export function shownRow(planned: PlannedRow): ShownRow {
  const { row, outcome, subject, orgUnit, name, changes, problems, texts } = planned;
  const detail: RowDetail = {
    ...(subject && { subject }),
    ...(orgUnit !== null && { orgUnit }),
    ...(name && { name }),
    ...(changes.length > 0 && { changes }),
    ...(outcome === 'rejected' && { problems, cells: texts() }),
  };
  return { outcome, row, detail };
}
