import { dateOf, integerArray } from '#database';
import { monthOf, type Day } from '#kernel';
import type { OwnSlice } from '../domain/readings/index.js';
import { EVER, FIRST_DAY, LAST_DAY, OWN, rowRangesBetween, type RowRange } from '../domain/rollups/index.js';
import { TOTALS_OF_ROWS, type RollupsTable } from './rollups-table.js';

/** The number of parameters that `SliceRows` has. */
export const SLICE_PARAMETERS = 10;

/** The months in which each org unit has own totals, by their first days, ascending. */
export type OwnMonths = ReadonlyMap<number, readonly Day[]>;

/** No ends: all rows go into one sum. */
const ONE_SUM = -1;

/**
 * The rows of the rollups that slices of own totals consist of, as parameters of a statement. Rows of several
 * sums are found together: that takes a few descents of the index for each slice, not some for each sum.
 */
export class SliceRows {
  private readonly sums: number[] = [];
  private readonly orgUnits: number[] = [];
  private readonly grains: number[] = [];
  private readonly firsts: Day[] = [];
  private readonly lasts: Day[] = [];
  private readonly signs: number[] = [];
  private readonly kinds: number[] = [];
  private readonly endsOfRows: number[] = [];
  private readonly ends: [numbers: number[], days: Day[]] = [[], []];
  private readonly numbers = new Map<readonly Day[], number>();
  private readonly between = new Map<readonly Day[], readonly RowRange[]>();

  /** @param months `null`: all may have totals */
  constructor(private readonly months: OwnMonths | null) {}

  get isEmpty(): boolean {
    return this.sums.length === 0;
  }

  /** @param kind is returned with each total */
  add(slices: readonly OwnSlice[], kind = 0): void {
    for (const slice of slices) {
      const { after, ends } = slice;
      const [end = FIRST_DAY] = ends;
      const number = ends.length === 1 ? ONE_SUM : this.numberOf(ends);
      const months = this.months && (this.months.get(slice.orgUnitId) ?? []);
      const put = (ranges: readonly RowRange[], sign: 1 | -1): void => {
        for (const range of ranges)
          if (hasMonth(months, range)) this.put(slice, range, { sign, kind, number });
      };
      if (after !== null) {
        if (end > after) put(rowRangesBetween(after + 1, end), 1);
        if (number !== ONE_SUM) put(this.rangesBetween(ends), 1);
      } else if (months?.length !== 0) {
        // The past from the beginning is the total of all time without what came after.
        this.put(slice, ALL_TIME, { sign: 1, kind, number });
        put(rowRangesBetween(end + 1, LAST_DAY), -1);
      }
    }
  }

  parameters(): Buffer[] {
    const { sums, orgUnits, grains, firsts, lasts, signs, kinds, endsOfRows, ends } = this;
    return [sums, orgUnits, grains, firsts, lasts, signs, kinds, endsOfRows, ...ends].map((column) =>
      integerArray(4, column),
    );
  }

  private put(
    { sum, orgUnitId }: OwnSlice,
    { grain, first, last }: RowRange,
    { sign, kind, number }: { sign: 1 | -1; kind: number; number: number },
  ): void {
    this.sums.push(sum);
    this.orgUnits.push(orgUnitId);
    this.grains.push(grain);
    this.firsts.push(first);
    this.lasts.push(last);
    this.signs.push(sign);
    this.kinds.push(kind);
    this.endsOfRows.push(number);
  }

  private numberOf(ends: readonly Day[]): number {
    let number = this.numbers.get(ends);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(ends, number);
      for (const end of ends) {
        this.ends[0].push(number);
        this.ends[1].push(end);
      }
    }
    return number;
  }

  /** Returns the rows from the first end to the last. */
  private rangesBetween(ends: readonly Day[]): readonly RowRange[] {
    let ranges = this.between.get(ends);
    if (!ranges) {
      ranges = joined(
        ends.slice(1).flatMap((end, index) => {
          const before = ends[index] ?? end;
          return end > before ? rowRangesBetween(before + 1, end) : [];
        }),
      );
      this.between.set(ends, ranges);
    }
    return ranges;
  }
}

const ALL_TIME: RowRange = { grain: EVER, first: FIRST_DAY, last: FIRST_DAY };

/** Returns whether any of the months has days of the range. */
function hasMonth(months: readonly Day[] | null, { first, last }: RowRange): boolean {
  if (months === null) return true;
  const from = monthOf(first);
  for (const month of months) if (month >= from) return month <= last;
  return false;
}

/** Joins ranges of the same rows that follow each other. */
function joined(ranges: readonly RowRange[]): RowRange[] {
  const found: RowRange[] = [];
  for (const range of ranges) {
    const before = found.at(-1);
    if (before?.grain === range.grain && before.last + 1 === range.first)
      found[found.length - 1] = { ...before, last: range.last };
    else found.push(range);
  }
  return found;
}

/** SQL that returns the own totals of `SliceRows`, each with the number of its sum. */
export const ownTotalsIn = ({ name, ids }: RollupsTable): string => `
  select range.sum + coalesce(width_bucket(s.start, ends.days), 0) as sum, range.org_unit_id, range.kind, range.sign,
    ${TOTALS_OF_ROWS}
  from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[])
    as range (sum, org_unit_id, grain, first, last, sign, kind, ends)
  left join (
    select number, array_agg(${dateOf('day')} + 1 order by day) as days
    from unnest($9::int[], $10::int[]) as each (number, day) group by 1
  ) ends on ends.number = range.ends
  cross join lateral (
    select start, ${ids} as ids, amounts, counts from read_models.${name}
    where org_unit_id = range.org_unit_id and grain = range.grain
      and start between ${dateOf('range.first')} and ${dateOf('range.last')} and scope = ${OWN}
    offset 0
  ) s`;
