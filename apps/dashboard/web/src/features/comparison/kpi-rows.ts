import type { FigureFormat } from '#kernel';
import type { Comparison, KpiDifference } from '../../queries/comparison.js';
import type { KpiDefinition } from '../../queries/frameworks.js';
import { UNKNOWN_FIGURE } from '../../format/numbers.js';

/**
 * `unmeasured`: one day has no value; `silent`: both days have none. `one-edition`: only one of the two
 * editions has the KPI.
 */
type KpiMove = 'better' | 'worse' | 'same' | 'unmeasured' | 'one-edition' | 'silent';

export interface KpiRow extends FigureFormat {
  id: string;
  name: string;
  from: number | null;
  to: number | null;
  change: number | null;
  move: KpiMove;
  /** Set when only the edition of this day has the KPI. */
  only: 'from' | 'to' | null;
}

/** Sums of fractions differ in their last digits although nothing has changed. */
const NOTHING = 1e-9;

/**
 * Returns the KPIs that changed, then those that did not, then those that cannot be compared, each in the
 * framework's order.
 */
export function kpiRows(
  { differences, from, to }: Pick<Comparison, 'differences' | 'from' | 'to'>,
  definitions: readonly Pick<KpiDefinition, 'id' | 'better'>[],
): KpiRow[] {
  const formats = new Map(from.kpis.map((kpi) => [kpi.id, kpi as FigureFormat]));
  for (const kpi of to.kpis)
    formats.set(kpi.id, {
      unit: kpi.unit,
      decimals: Math.max(kpi.decimals, formats.get(kpi.id)?.decimals ?? 0),
    });
  const formatOf = (id: string): FigureFormat => formats.get(id) ?? UNKNOWN_FIGURE;
  const both = new Set(differences.map(({ kpi }) => kpi));
  const compared = differences.map((difference): KpiRow => {
    const { kpi: id, name, change } = difference;
    const better = definitions.find((each) => each.id === id)?.better ?? 'higher';
    const values = { from: difference.from, to: difference.to, change };
    return {
      id,
      name,
      ...formatOf(id),
      ...values,
      move: moveOf(difference, better),
      only: null,
    };
  });
  const alone = (['from', 'to'] as const).flatMap((side) =>
    (side === 'from' ? from : to).kpis
      .filter(({ id }) => !both.has(id))
      .map(({ id, name, unit, decimals, value }): KpiRow => {
        const values = { from: null, to: null, change: null, [side]: value };
        return { id, name, unit, decimals, ...values, move: 'one-edition', only: side };
      }),
  );
  return inOrder([...compared, ...alone]);
}

export type MoveCounts = Readonly<Record<'better' | 'worse' | 'same' | 'unmeasured', number>>;

/** Counts the KPIs by move. KPIs without a value and KPIs of one edition count as incomparable. */
export function countMoves(rows: readonly KpiRow[]): MoveCounts {
  const count = (...moves: KpiMove[]) => rows.filter(({ move }) => moves.includes(move)).length;
  return {
    better: count('better'),
    worse: count('worse'),
    same: count('same'),
    unmeasured: count('unmeasured', 'one-edition', 'silent'),
  };
}

function moveOf({ from, to, change }: KpiDifference, better: KpiDefinition['better']): KpiMove {
  if (change === null) return from === null && to === null ? 'silent' : 'unmeasured';
  if (Math.abs(change) < NOTHING) return 'same';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
}

const ranks: Readonly<Record<KpiMove, number>> = {
  better: 0,
  worse: 0,
  same: 1,
  unmeasured: 2,
  'one-edition': 3,
  silent: 4,
};

function inOrder(rows: KpiRow[]): KpiRow[] {
  return rows.sort((one, other) => ranks[one.move] - ranks[other.move]);
}
