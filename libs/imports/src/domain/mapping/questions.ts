import type { DayRange, DecimalMark } from '../values/index.js';
import type { Layout } from './layout.js';
import { missingFields, type Mapping } from './mapping.js';
import type { Proposal } from './propose-mapping.js';

/** Something about a list that only a person can say. */
export type Question =
  | {
      kind: 'column';
      column: number;
      heading: string;
      /** What is proposed; null: to leave the column out. */
      field: string | null;
      period?: DayRange;
      confidence: number;
    }
  | { kind: 'field'; field: string }
  | { kind: 'decimal'; example: string };

/** Texts of numbers in a file, so that the same mark of decimals is found for all of them. */
export interface NumbersOfFile {
  mark: DecimalMark | null;
  /** A text that is two numbers, depending on the mark; null when there is none. */
  ambiguous: string | null;
}

/**
 * Returns what must be asked before a preview: headings that are new, fields that the list needs, and the
 * mark of decimals where no number shows it.
 */
export function questionsAbout(
  layout: Layout,
  proposals: readonly Proposal[],
  constants: Readonly<Record<string, string>>,
  numbers: NumbersOfFile,
): Question[] {
  const columns = proposals
    .filter(({ isKnown }) => !isKnown)
    .map(({ column, heading, field, period, confidence }) => {
      return { kind: 'column' as const, column, heading, field, ...(period && { period }), confidence };
    });
  const missing = missingFields(layout, { columns: proposals, constants });
  const fields = missing.map(({ id }) => ({ kind: 'field' as const, field: id }));
  const decimal =
    numbers.ambiguous !== null && numbers.mark === null
      ? [{ kind: 'decimal' as const, example: numbers.ambiguous }]
      : [];
  return [...columns, ...fields, ...decimal];
}

/** Proposes the one field that lost its column for the one heading that is new. */
export function withRenamed(proposals: readonly Proposal[], remembered: Mapping | null): Proposal[] {
  const unknown = proposals.filter(({ isKnown }) => !isKnown);
  const [only] = unknown;
  if (unknown.length !== 1 || !only || only.field !== null) return [...proposals];
  const present = new Set(proposals.map(({ field }) => field));
  const lost = (remembered?.columns ?? []).filter(({ field }) => field !== null && !present.has(field));
  const [column] = lost;
  if (lost.length !== 1 || !column) return [...proposals];
  const { field, period } = column;
  const renamed = { ...only, field, confidence: 0.5, ...(period && { period }) };
  return proposals.map((each) => (each === only ? renamed : each));
}

/** Returns the mapping that the proposals amount to. */
export function mappingOf(
  layout: Layout,
  proposals: readonly Proposal[],
  constants: Readonly<Record<string, string>>,
  decimal: DecimalMark | null,
): Mapping {
  const columns = proposals.map(({ heading, field, period }) => {
    return { heading, field, ...(period && { period }) };
  });
  return { layout: layout.id, columns, constants, decimal };
}
