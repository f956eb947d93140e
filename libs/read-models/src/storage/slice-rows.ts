import { dateOf, numberArray } from '#database';
import type { Day } from '#kernel';
import type { OwnSlice } from '../domain/readings/index.js';
import { EVER, FIRST_DAY, LAST_DAY, OWN, rowRangesBetween, type RowRange } from '../domain/rollups/index.js';
import { TOTALS_OF_ROWS, type RollupsTable } from './rollups-table.js';

/** The number of parameters that `SliceRows` has. */
export const SLICE_PARAMETERS = 10;

/** No ends: all rows go into one sum. */
const ONE_SUM = -1;

/**
 * The rows of the rollups that slices of own totals consist of, as parameters of a statement. Rows of several
 * sums are found together: that takes three descents of the index for each slice, not some for each sum.
 */
export class SliceRows {
  private readonly columns: number[][] = [[], [], [], [], [], [], [], []];
  private readonly ends: [numbers: number[], days: Day[]] = [[], []];
  private readonly numbers = new Map<readonly Day[], number>();
  private readonly between = new Map<readonly Day[], readonly RowRange[]>();

  get isEmpty(): boolean {
    return this.columns[0]?.length === 0;
  }

  /** @param kind is returned with each total */
  add(slices: readonly OwnSlice[], kind = 0): void {
    for (const { sum, orgUnitId, after, ends } of slices) {
      const [end = FIRST_DAY] = ends;
      const number = ends.length === 1 ? ONE_SUM : this.numberOf(ends);
      const put = ({ grain, first, last }: RowRange, sign: 1 | -1): void =>
        [sum, orgUnitId, grain, first, last, sign, kind, number].forEach((value, column) =>
          this.columns[column]?.push(value),
        );
      if (after === null) {
        // The past from the beginning is the total of all time without what came after.
        put({ grain: EVER, first: FIRST_DAY, last: FIRST_DAY }, 1);
        for (const range of rowRangesBetween(end + 1, LAST_DAY)) put(range, -1);
        continue;
      }
      const head = end > after ? rowRangesBetween(after + 1, end) : [];
      for (const range of joined([...head, ...this.rangesBetween(ends)])) put(range, 1);
    }
  }

  parameters(): string[] {
    return [...this.columns, ...this.ends].map(numberArray);
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
  from unnest($1::int[], $2::int[], $3::smallint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[])
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
