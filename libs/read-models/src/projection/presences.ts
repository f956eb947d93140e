import { addMonths, monthOf, type Day } from '#kernel';
import { eventTypesOf, measureCatalogue, distinctCountDeltas, distinctCountsOf } from '#maturity/domain';
import { difference, type Contributed } from '../domain/deltas/index.js';
import { presenceKey, readContested, type Presences } from '../storage/presences-table.js';
import type { Claim } from './claimed-presences.js';
import type { PageContext } from './page-context.js';

/** The events that make things ones with at least one. */
const TYPES = [
  ...new Set(
    [...measureCatalogue.values()]
      .filter(({ kind }) => kind === 'distinct')
      .flatMap(({ id }) => eventTypesOf(id)),
  ),
];

/** Applies what the months that came or went change in the sums, and returns what is to be known of their things. */
export async function settlePresences(page: PageContext): Promise<Presences[]> {
  const claims = page.presences.all();
  if (claims.length === 0) return [];
  const known = await readContested(page.q, claims);
  if (known.size === 0) return [];
  const contested = claims.filter((claim) => known.has(presenceKey(claim)));
  const holding = await stillHolding(page, contested.filter(({ doubtful }) => doubtful)); // prettier-ignore
  const changed: Presences[] = [];
  const changesOf = rememberedChanges(page);
  for (const [key, ofThing] of groupedByThing(contested)) {
    const before = known.get(key) ?? [];
    const months = monthsAfter(before, ofThing, holding);
    const [{ unitId, measure, subject, name }] = ofThing;
    if (sameMonths(before, months)) continue;
    page.deltas.addAll(unitId, changesOf(name, before, months));
    changed.push({ unitId, measure, subject, months });
  }
  return changed;
}

/** Most things of a page had one in the same months: what that changes is worked out once. */
function rememberedChanges({
  measures,
}: PageContext): (name: string, before: readonly Day[], after: readonly Day[]) => Contributed[] {
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

function monthsAfter(before: readonly Day[], claims: readonly Claim[], holding: ReadonlySet<string>): Day[] {
  const months = new Set(before);
  for (const claim of claims) {
    if (!claim.doubtful || holding.has(placeOf(claim.orgUnit, claim.subject, claim.name, claim.month)))
      months.add(claim.month);
    else months.delete(claim.month);
  }
  return [...months].sort((one, other) => one - other);
}

/** Of the things and months that something was taken back of: those that the log still has one for. */
async function stillHolding(page: PageContext, doubtful: readonly Claim[]): Promise<Set<string>> {
  const { zone, log } = page;
  const ranges = doubtful.map(({ orgUnit, subject, month }) => ({
    orgUnit,
    subject,
    since: zone.startOf(month),
    before: zone.startOf(addMonths(month, 1)),
  }));
  const holding = new Set<string>();
  for (const event of await log.countedInForce(ranges, TYPES))
    for (const { measure, subject } of distinctCountsOf(event))
      holding.add(placeOf(event.orgUnit ?? '', subject, measure, monthOf(zone.dayOf(event.time))));
  return holding;
}

function groupedByThing(claims: readonly Claim[]): Map<string, [Claim, ...Claim[]]> {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const group = groups.get(presenceKey(claim));
    if (group) group.push(claim);
    else groups.set(presenceKey(claim), [claim]);
  }
  return groups;
}

function sameMonths(one: readonly Day[], other: readonly Day[]): boolean {
  return one.length === other.length && one.every((month) => other.includes(month));
}

function placeOf(orgUnit: string, subject: string, name: string, month: Day): string {
  return `${orgUnit}\n${subject}\n${name}\n${month}`;
}
