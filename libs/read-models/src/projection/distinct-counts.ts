import type { Queryable } from '#database';
import type { LoggedEvent } from '#event-log/domain';
import { addMonths, groupedBy, type Day, type DayZone } from '#kernel';
import { distinctCountDeltas } from '#maturity/domain';
import { difference, type Contributed, type MeasureIds, type BatchDeltas } from '../domain/deltas/index.js';
import {
  distinctEventTypes,
  distinctMonthsOf,
  distinctMonthText,
  sameMonths,
} from '../domain/history/distinct-months.js';
import {
  presenceKey,
  readContested,
  type PresenceClaim,
  type Presences,
} from '../storage/presences-table.js';
import type { LogUntil } from './log-until.js';

interface Claim extends PresenceClaim {
  orgUnit: string;
  /** The measure as formulas name it. */
  name: string;
}

/** What a batch's counters say of entities with at least one event, by month. */
export class DistinctClaims {
  private readonly claims = new Map<string, Claim>();

  /** @param kept false: nobody asks for distinct counts */
  constructor(private readonly kept: boolean) {}

  /** @param sign −1 for what is taken back: whether other events of that month are left, the log must tell */
  add(
    { zone, measures }: { zone: DayZone; measures: MeasureIds },
    unitId: number,
    event: LoggedEvent,
    sign: 1 | -1,
  ): void {
    if (!this.kept) return;
    for (const { orgUnit, measure: name, subject, month } of distinctMonthsOf(event, zone)) {
      const measure = measures.of(name);
      const key = `${unitId}/${measure}/${month}/${subject}`;
      const known = this.claims.get(key);
      if (known) known.doubtful ||= sign === -1;
      else this.claims.set(key, { unitId, orgUnit, measure, name, subject, month, doubtful: sign === -1 });
    }
  }

  all(): Claim[] {
    return [...this.claims.values()];
  }
}

/** The parts of a batch's context that distinct counts need. */
interface Context {
  q: Queryable;
  zone: DayZone;
  log: LogUntil;
  measures: MeasureIds;
  deltas: BatchDeltas;
}

/** Applies to the totals what the months that came or went change, and returns the new months of their entities. */
export async function settleDistinctCounts(context: Context, distinct: DistinctClaims): Promise<Presences[]> {
  const claims = distinct.all();
  if (claims.length === 0) return [];
  const known = await readContested(context.q, claims);
  if (known.size === 0) return [];
  const contested = claims.filter((claim) => known.has(presenceKey(claim)));
  const left = await monthsLeft(context, contested.filter(({ doubtful }) => doubtful)); // prettier-ignore
  const changed: Presences[] = [];
  const changesOf = rememberedChanges(context.measures);
  for (const [key, ofEntity] of groupedBy(contested, presenceKey)) {
    const [first] = ofEntity;
    const before = known.get(key) ?? [];
    const months = monthsAfter(before, ofEntity, left);
    if (!first || sameMonths(before, months)) continue;
    const { unitId, measure, subject, name } = first;
    context.deltas.addAll(unitId, changesOf(name, before, months));
    changed.push({ unitId, measure, subject, months });
  }
  return changed;
}

/** Most entities of a batch had an event in the same months: what that changes is worked out once. */
function rememberedChanges(
  measures: MeasureIds,
): (name: string, before: readonly Day[], after: readonly Day[]) => Contributed[] {
  const known = new Map<string, Contributed[]>();
  const contributed = (name: string, months: readonly Day[]): Contributed[] =>
    measures.contributed(distinctCountDeltas(name, months));
  return (name, before, after) => {
    const key = `${name}/${before.join()}/${after.join()}`;
    let changes = known.get(key);
    if (!changes) known.set(key, (changes = difference(contributed(name, before), contributed(name, after))));
    return changes;
  };
}

function monthsAfter(before: readonly Day[], claims: readonly Claim[], left: ReadonlySet<string>): Day[] {
  const months = new Set(before);
  for (const claim of claims) {
    const { doubtful, month, name: measure } = claim;
    if (!doubtful || left.has(distinctMonthText({ ...claim, measure }))) months.add(month);
    else months.delete(month);
  }
  return [...months].sort((one, other) => one - other);
}

/** Of the months that something was taken back in: those that the log still has an event for. */
async function monthsLeft({ zone, log }: Context, doubtful: readonly Claim[]): Promise<Set<string>> {
  const ranges = doubtful.map(({ orgUnit, subject, month }) => ({
    orgUnit,
    subject,
    since: zone.startOf(month),
    before: zone.startOf(addMonths(month, 1)),
  }));
  const events = await log.countedInForce(ranges, distinctEventTypes);
  return new Set(events.flatMap((event) => distinctMonthsOf(event, zone)).map(distinctMonthText));
}
