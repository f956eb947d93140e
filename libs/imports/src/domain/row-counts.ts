/** What becomes of a row. A row is rejected as a whole when one of its events is. */
export type Outcome = 'new' | 'same' | 'changed' | 'rejected';

export const COUNTED: readonly Outcome[] = ['new', 'same', 'changed', 'rejected'];

export type RowCounts = Readonly<Record<Outcome, number>>;

export const NO_COUNTS: RowCounts = { new: 0, same: 0, changed: 0, rejected: 0 };
