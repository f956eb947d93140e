import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { effectiveOf, EventLogReader, RETRACTED, type EntityKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { measureCatalogue, overriddenId, type Delta, type Framework, type Kpi } from '#maturity/domain';
import { inSnapshot, kindOf, ProjectedPosition } from '#read-models';
import { measuresRead } from '#read-models/domain';
import { replacedState } from '../domain/replaced-state.js';
import { Attribution } from '../evidence/attribution.js';

/** Whether an event counts now, and which event took its place. */
export interface EventState {
  state: 'effective' | 'superseded' | 'retracted' | 'not-counted-yet';
  /** The position of the correction or retraction that took its place. */
  replacedBy: number | null;
}

/** What one event added to the totals of an org unit when it was recorded. */
export interface EventDelta {
  orgUnit: string;
  measure: string;
  day: number;
  /** For amounts by segment or entity. */
  subject: string | null;
  /** In natural units; negative where it took something away. */
  amount: number;
}

export interface EventEffects extends EventState {
  event: LoggedEvent;
  deltas: readonly EventDelta[];
  /** True when a report of the org unit covers what the event counts. */
  overridden: boolean;
  /** The log position up to which facts are counted. */
  countedTo: number;
}

/** A KPI that reads what an event changed. */
export interface ReadingKpi {
  framework: Framework;
  kpi: Kpi;
}

/** Answers what one event did, by folding its history with it and without it. */
@Injectable()
export class EffectsQuery {
  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly attribution: Attribution,
    private readonly projected: ProjectedPosition,
  ) {}

  /** Returns null for an event that the log does not have, or no longer has the text of. */
  of(position: number): Promise<EventEffects | null> {
    return inSnapshot(this.database, async (snapshot) => {
      const [event] = await this.reader.at(snapshot, [position]);
      if (!event) return null;
      const members = await this.reader.chains(snapshot, [position]);
      const chain = members.length > 0 ? members : [event];
      const countedTo = await this.projected.read(snapshot);
      const deltas = await this.deltasOf(snapshot, event, chain);
      return {
        event,
        ...stateOf(event, chain, countedTo),
        deltas: netOf(deltas),
        overridden: deltas.some(({ measure }) => isOverridden(measure)),
        countedTo,
      };
    });
  }

  /** Returns what the totals had more after the event than before it, as far as the log was known then. */
  private async deltasOf(
    q: Queryable,
    event: LoggedEvent,
    chain: readonly LoggedEvent[],
  ): Promise<UnitDelta[]> {
    const { position } = event;
    const before = effectiveOf(chain.filter((each) => each.position < position));
    const after = effectiveOf(chain.filter((each) => each.position <= position));
    if (before === after) return [];
    const [kind] = [after, before].flatMap((version) => (version ? [kindOf(version)] : []));
    if (kind === 'counter')
      return [
        ...(await this.ofCounter(q, after, position)),
        ...(await this.ofCounter(q, before, position - 1)).map(negated),
      ];
    if (kind !== 'timeline') return [];
    const deltas: UnitDelta[] = [];
    for (const key of keysOf([before, after]))
      deltas.push(
        ...(await this.ofEntity(q, key, position)),
        ...(await this.ofEntity(q, key, position - 1)).map(negated),
      );
    return deltas;
  }

  private async ofCounter(q: Queryable, version: LoggedEvent | null, position: number): Promise<UnitDelta[]> {
    if (!version) return [];
    const attributed = await this.attribution.of(q, [version], { position, distinctCounts: true });
    return attributed.flatMap(({ deltas }) =>
      deltas.map((delta) => ({ ...delta, orgUnit: version.orgUnit ?? '' })),
    );
  }

  private async ofEntity(q: Queryable, key: EntityKey, position: number): Promise<UnitDelta[]> {
    const deltas = await this.attribution.ofWholeEntity(q, key, position);
    return deltas.map((delta) => ({ ...delta, orgUnit: key.orgUnit }));
  }
}

type UnitDelta = Delta & { orgUnit: string };

function stateOf(event: LoggedEvent, chain: readonly LoggedEvent[], countedTo: number): EventState {
  if (event.position > countedTo) return { state: 'not-counted-yet', replacedBy: null };
  if (event.type === RETRACTED) return { state: 'effective', replacedBy: null };
  const replaced = replacedState(event, chain);
  if (replaced) {
    const state = replaced.because === 'corrected' ? 'superseded' : 'retracted';
    return { state, replacedBy: replaced.replacedBy };
  }
  const counts = effectiveOf(chain) !== null;
  return { state: counts ? 'effective' : 'retracted', replacedBy: null };
}

function keysOf(versions: readonly (LoggedEvent | null)[]): EntityKey[] {
  const keys = versions.flatMap((version) =>
    version?.orgUnit && version.subject ? [{ orgUnit: version.orgUnit, subject: version.subject }] : [],
  );
  return [...new Map(keys.map((key) => [`${key.orgUnit}\n${key.subject}`, key])).values()];
}

/** Adds up deltas of the same org unit, measure, subject and day. Leaves out those that add up to nothing. */
function netOf(deltas: readonly UnitDelta[]): EventDelta[] {
  const sums = new Map<string, EventDelta & { n: number }>();
  for (const { orgUnit, measure, day, subject = null, amount, n = 1 } of deltas) {
    if (measureCatalogue.get(measure)?.subjectUnit === 'amount') continue;
    const key = [orgUnit, measure, day, subject].join('\n');
    const known = sums.get(key) ?? { orgUnit, measure, day, subject, amount: 0, n: 0 };
    sums.set(key, { ...known, amount: known.amount + amount, n: known.n + n });
  }
  return [...sums.values()]
    .filter(({ amount, n }) => amount !== 0 || n !== 0)
    .map(({ orgUnit, measure, day, subject, amount }) => ({
      ...{ orgUnit, measure, day, subject },
      amount: amount / scaleOf(measure),
    }));
}

const scaleOf = (measure: string): number => 10 ** (measureCatalogue.get(measure)?.decimals ?? 0);

const OVERRIDDEN = overriddenId('');
const isOverridden = (measure: string): boolean => measure.endsWith(OVERRIDDEN);

const negated = ({ n = 1, amount, ...delta }: UnitDelta): UnitDelta => ({ ...delta, amount: -amount, n: -n });

/** Returns the KPIs of these frameworks whose formulas read what the event changed. */
export function kpisReadingAny(
  frameworks: readonly Framework[],
  deltas: readonly Pick<EventDelta, 'measure' | 'subject'>[],
): ReadingKpi[] {
  return frameworks.flatMap((framework) =>
    framework.kpis
      .filter(({ formula }) =>
        formula.readings.some((reading) => {
          const names = new Set(measuresRead(reading).map(({ measure }) => measure));
          return deltas.some(
            ({ measure, subject }) =>
              names.has(measure) && (reading.subject === null || reading.subject === subject),
          );
        }),
      )
      .map((kpi) => ({ framework, kpi })),
  );
}
