import type { CopyRows } from '#database';
import { OWN, type RollupRow, saturate } from '../domain/rollups/index.js';
import type { DistinctCountMonths } from '../storage/distinct-counts-table.js';
import { deltasText, nameText, searchOf, type FoldedEntity } from '../storage/entities-table.js';
import type { HeardSource, Silence, SourceKey, SourceMonth } from '../domain/silence/index.js';
import { triplesOf } from '../storage/source-days-table.js';
import { nounsText } from '../storage/sources-table.js';
import { flowsText, type ReportedMonth } from '../storage/reported-flows-table.js';
import type { FailedEvent } from '../storage/failed-events-table.js';

/** The columns of each table, in the order in which the functions below write them. */
export const COLUMNS = {
  rollups: 'org_unit_id, grain, start, scope, measures, amounts, counts',
  segment_rollups: 'org_unit_id, grain, start, scope, segments, amounts, counts',
  entity_totals: 'org_unit_id, measure_id, subject, day, scope, amount, count',
  entities: 'org_unit_id, subject, deltas, covered_from, covered_to, name, search',
  distinct_counts: 'org_unit_id, measure_id, subject, months',
  effective_versions: 'chain, effective',
  failed_events: 'org_unit_id, subject, position, reason',
  source_days: 'org_unit_id, source, month, nouns, triples',
  sources: 'org_unit_id, source, nouns, began, facts',
  silences: 'org_unit_id, source, heard, from_day, until_day',
  reported_flows: 'org_unit_id, month, flows',
} as const;

export function rollupRow(rows: CopyRows, row: RollupRow): void {
  rowOfTotals(rows, row, 2);
}

export function segmentRollupRow(rows: CopyRows, row: RollupRow): void {
  rowOfTotals(rows, row, 4);
}

/** @param bytes the width of the ids: 2 for measures, 4 for segments */
function rowOfTotals(
  rows: CopyRows,
  { orgUnitId, grain, start, scope, totals }: RollupRow,
  bytes: 2 | 4,
): void {
  rows.row(7);
  rows.integer(4, orgUnitId);
  rows.integer(2, grain);
  rows.date(start);
  rows.integer(2, scope);
  rows.integers(bytes, totals.measures);
  rows.integers(8, totals.amounts.map(saturate));
  rows.integers(4, totals.counts);
}

export interface EntityTotal {
  orgUnitId: number;
  measure: number;
  subject: string;
  day: number;
  amount: number | bigint;
  count: number;
}

export function entityTotalRow(rows: CopyRows, row: EntityTotal): void {
  rows.row(7);
  rows.integer(4, row.orgUnitId);
  rows.integer(2, row.measure);
  rows.text(row.subject);
  rows.date(row.day);
  rows.integer(2, OWN);
  rows.integer(8, saturate(row.amount));
  rows.integer(4, row.count);
}

export function entityRow(rows: CopyRows, entity: FoldedEntity): void {
  const { orgUnitId, subject, deltas, covered } = entity;
  rows.row(7);
  rows.integer(4, orgUnitId);
  rows.text(subject);
  rows.text(deltasText(deltas));
  for (const day of [covered?.from, covered?.to]) {
    if (day === undefined) rows.null();
    else rows.date(day);
  }
  const name = nameText(entity.name);
  if (name === null) rows.null();
  else rows.text(name);
  rows.text(searchOf(entity));
}

export function distinctCountRow(
  rows: CopyRows,
  { orgUnitId, measure, subject, months }: DistinctCountMonths,
): void {
  rows.row(4);
  rows.integer(4, orgUnitId);
  rows.integer(2, measure);
  rows.text(subject);
  rows.dates(months);
}

export function effectiveVersionRow(rows: CopyRows, chain: number, effective: number | null): void {
  rows.row(2);
  rows.integer(8, chain);
  if (effective === null) rows.null();
  else rows.integer(8, effective);
}

export function failedEventRow(rows: CopyRows, { orgUnitId, subject, position, reason }: FailedEvent): void {
  rows.row(4);
  rows.integer(4, orgUnitId);
  rows.text(subject);
  rows.integer(8, position);
  rows.text(reason);
}

export function sourceMonthRow(rows: CopyRows, row: SourceMonth): void {
  const { nouns, triples } = triplesOf(row);
  rows.row(5);
  rows.integer(4, row.orgUnitId);
  rows.text(row.source);
  rows.date(row.month);
  rows.text(nouns);
  rows.integers(4, triples);
}

export function sourceRow(rows: CopyRows, source: HeardSource): void {
  rows.row(5);
  rows.integer(4, source.orgUnitId);
  rows.text(source.source);
  rows.text(nounsText(source));
  rows.dates(source.nouns.map(({ began }) => began));
  rows.integer(2, source.facts);
}

export function silenceRow(
  rows: CopyRows,
  { orgUnitId, source, heard, from, until }: SourceKey & Silence,
): void {
  rows.row(5);
  rows.integer(4, orgUnitId);
  rows.text(source);
  rows.date(heard);
  rows.date(from);
  if (until === null) rows.null();
  else rows.date(until);
}

export function reportedMonthRow(rows: CopyRows, { orgUnitId, month, flows }: ReportedMonth): void {
  rows.row(3);
  rows.integer(4, orgUnitId);
  rows.date(month);
  rows.text(flowsText(flows));
}
