import type { CopyRows } from '#database';
import { type SumRow, saturate } from '../domain/rollups/index.js';
import type { Presences } from '../storage/presences-table.js';
import { contributionsText, type FoldedTimeline } from '../storage/timelines-table.js';
import type { UnfoldedTimeline } from '../storage/unfolded-table.js';

/** The columns that rows are copied into, in the order in which the functions below write them. */
export const COLUMNS = {
  rollups: 'org_unit_id, grain, start, scope, measures, amounts, counts',
  segment_rollups: 'org_unit_id, grain, start, scope, segments, amounts, counts',
  entity_totals: 'org_unit_id, measure_id, subject, day, amount, count',
  entities: 'org_unit_id, subject, deltas, covered_from, covered_to',
  distinct_counts: 'org_unit_id, measure_id, subject, months',
  effective_versions: 'chain, effective',
  failed_events: 'org_unit_id, subject, position, reason',
} as const;

export function sumRow(rows: CopyRows, row: SumRow): void {
  rowOfSums(rows, row, 2);
}

export function segmentSumRow(rows: CopyRows, row: SumRow): void {
  rowOfSums(rows, row, 4);
}

/** @param bytes of the ids of what was added up */
function rowOfSums(rows: CopyRows, { unitId, grain, start, scope, cells }: SumRow, bytes: 2 | 4): void {
  rows.row(7);
  rows.integer(4, unitId);
  rows.integer(2, grain);
  rows.date(start);
  rows.integer(2, scope);
  rows.integers(bytes, cells.measures);
  rows.integers(8, cells.amounts.map(saturate));
  rows.integers(4, cells.counts);
}

export interface SubjectSum {
  unitId: number;
  measure: number;
  subject: string;
  day: number;
  amount: number | bigint;
  count: number;
}

export function subjectSumRow(rows: CopyRows, row: SubjectSum): void {
  rows.row(6);
  rows.integer(4, row.unitId);
  rows.integer(2, row.measure);
  rows.text(row.subject);
  rows.date(row.day);
  rows.integer(8, saturate(row.amount));
  rows.integer(4, row.count);
}

export function timelineRow(rows: CopyRows, { unitId, subject, contributed, covered }: FoldedTimeline): void {
  rows.row(5);
  rows.integer(4, unitId);
  rows.text(subject);
  rows.text(contributionsText(contributed));
  for (const day of [covered?.from, covered?.to]) {
    if (day === undefined) rows.null();
    else rows.date(day);
  }
}

export function presencesRow(rows: CopyRows, { unitId, measure, subject, months }: Presences): void {
  rows.row(4);
  rows.integer(4, unitId);
  rows.integer(2, measure);
  rows.text(subject);
  rows.dates(months);
}

export function amendedRow(rows: CopyRows, chain: number, inForce: number | null): void {
  rows.row(2);
  rows.integer(8, chain);
  if (inForce === null) rows.null();
  else rows.integer(8, inForce);
}

export function unfoldedRow(rows: CopyRows, { unitId, subject, position, reason }: UnfoldedTimeline): void {
  rows.row(4);
  rows.integer(4, unitId);
  rows.text(subject);
  rows.integer(8, position);
  rows.text(reason);
}
