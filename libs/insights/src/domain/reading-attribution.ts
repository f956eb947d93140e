import { monthOf, type Day } from '#kernel';
import {
  measureCatalogue,
  overriddenId,
  reportedId,
  type Delta,
  type Reading,
  type Readings,
} from '#maturity/domain';
import { beforeWindow, isOwnFigure, measuresRead } from '#read-models/domain';

export interface AttributionContext {
  orgUnit: string;
  asOf: Day;
  /** The readings of the org unit asked about, from all events. */
  now: Readings;
  /**
   * Returns the day as of which an org unit is read: a silent one as of the day on which it was last heard.
   */
  asOfOrgUnit: (reading: Reading, orgUnit: string) => Day;
  /**
   * Returns whether an org unit's figures of a month are left out, because it lacks other flows of the ratio.
   */
  isLeftOut: (reading: Reading, orgUnit: string, month: Day) => boolean;
  past: PastMembership;
  /** For a mean of own figures: the org units that it is computed from, by key of the reading. */
  figures: ReadonlyMap<string, readonly string[]>;
  /** Returns whether the org unit supplies what counts of an entity that merged org units have. */
  supplies: (orgUnit: string, subject: string, measure: string) => boolean;
}

/** Tells for which org units a fact counts, by the tree of its day. */
interface PastMembership {
  membership: { countedFor(orgUnitId: number, day: Day): readonly number[] };
  /** Returns `undefined` for an unknown code. */
  idOf: (code: string) => number | undefined;
}

export interface ReadingAttribution {
  /** The amount in natural units. */
  adds: number;
  /** True when reports cover a part of what was counted. */
  overridden: boolean;
  /** True when the org unit did not bring other flows of the ratio in the month, so nothing of it counts. */
  leftOut: boolean;
  /** True when the entity counts with the events of another org unit, because the two were merged. */
  elsewhere: boolean;
}

/** Whose deltas they are: those of one event about an entity of an org unit. */
interface Attributed {
  orgUnit: string | null;
  subject: string | null;
}

/** Returns how much these deltas add to a reading of one org unit as of one day. */
export function attributionOf(
  context: AttributionContext,
  reading: Reading,
  { orgUnit, subject }: Attributed,
  deltas: readonly Delta[],
): ReadingAttribution {
  const until = context.asOfOrgUnit(reading, orgUnit ?? '');
  const within = deltas.filter(
    (delta) => isWithin(reading, delta, until) && countsFor(context, reading, orgUnit ?? '', delta),
  );
  const isSupplied = ({ measure }: Delta): boolean =>
    isOwnFigure(reading) ||
    reading.overlap === 'sum' ||
    isOfReports(reading, measure) ||
    isFlow(measure) ||
    context.supplies(orgUnit ?? '', subject ?? '', measure);
  const isKept = ({ day }: Delta): boolean => !context.isLeftOut(reading, orgUnit ?? '', monthOf(day));
  const supplied = within.filter(isSupplied);
  const counted = supplied.filter(isKept);
  const signs = new Map(measuresRead(reading).map(({ measure, sign }) => [measure, sign]));
  const sum = counted.reduce((total, { measure, amount }) => total + (signs.get(measure) ?? 0) * amount, 0);
  return {
    adds: sum === 0 ? 0 : sum / divisorOf(context, reading),
    overridden: counted.some(
      ({ measure, amount }) => amount !== 0 && measure === overriddenId(reading.measure),
    ),
    leftOut: supplied.some((delta) => delta.amount !== 0 && !isKept(delta)),
    elsewhere: within.some((delta) => delta.amount !== 0 && !isSupplied(delta)),
  };
}

function isWithin(reading: Reading, { measure, subject, day }: Delta, asOf: Day): boolean {
  const { windowMonths } = reading;
  return (
    measuresRead(reading).some((read) => read.measure === measure) &&
    (reading.subject === null || reading.subject === subject) &&
    day <= asOf &&
    (windowMonths === null || day > beforeWindow(asOf, windowMonths))
  );
}

/**
 * Returns whether a delta counts for the org unit asked about. A flow counts by the tree of its own day, a
 * stock by the tree of the day asked about.
 */
function countsFor(
  { orgUnit: askedUnit, asOf, past, figures }: AttributionContext,
  reading: Reading,
  orgUnit: string,
  { measure, day }: Delta,
): boolean {
  if (isOwnFigure(reading)) return figures.get(reading.key)?.includes(orgUnit) ?? false;
  const [orgUnitId, askedId] = [past.idOf(orgUnit), past.idOf(askedUnit)];
  if (orgUnitId === undefined || askedId === undefined) return false;
  return past.membership.countedFor(orgUnitId, isFlow(measure) ? day : asOf).includes(askedId);
}

/** What reports say, and what they override, counts in each of the merged org units. */
const isOfReports = (reading: Reading, measure: string): boolean =>
  [reportedId, overriddenId].some((idOf) => idOf(reading.measure) === measure);

const isFlow = (measure: string): boolean => measureCatalogue.get(measure)?.windowed ?? false;

/**
 * Returns the divisor that turns a sum of amounts, in the scale of the measure, into a part of the reading.
 */
function divisorOf({ now, figures }: AttributionContext, reading: Reading): number {
  const scale = 10 ** (measureCatalogue.get(reading.measure)?.decimals ?? 0);
  const averagedOver = isOwnFigure(reading) ? figures.get(reading.key)?.length : now.get(reading.key)?.count;
  return scale * Math.max(1, averagedOver ?? 1);
}
