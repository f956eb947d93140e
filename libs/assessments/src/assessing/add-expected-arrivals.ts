import { setImmediate } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Queryable } from '#database';
import type { Day } from '#kernel';
import type { Framework, Kpi, NextStage } from '#maturity/domain';
import type { ReadingsByDay, ReadingStore } from '#read-models';
import type { AssessmentEntry } from '../domain/announcing/index.js';
import { paceDays, readingsOfKpis } from '../domain/arrivals/pace-readings.js';
import { Pace } from '../domain/arrivals/pace.js';
import type { RoundContext } from './assess-tracks.js';

/** The number of entries after which other work of this process gets its turn. */
const ENTRIES_PER_TURN = 20;

const logger = new Logger('Assessor');

/**
 * Returns the entries, with the day on which each unmet criterion of the next stage is met at the pace of the
 * last year. Only entries that may notify people get these days: first results and silent entries notify
 * nobody, and there are thousands of them. Reads once per framework, for all its org units.
 */
export async function addExpectedArrivals(
  store: ReadingStore,
  snapshot: Queryable,
  { tree, day }: Pick<RoundContext, 'tree' | 'day'>,
  applied: readonly Framework[],
  entries: readonly AssessmentEntry[],
): Promise<readonly AssessmentEntry[]> {
  const days = paceDays(day);
  const stagesWithArrivals = new Map<NextStage, NextStage>();
  for (const framework of applied) {
    const notifiable = entries.filter((entry) => entry.framework === framework.id && isNotifiable(entry));
    const stages = notifiable.flatMap(({ data }) => data.next ?? []);
    const kpis = kpisOf(framework, stages);
    if (kpis.length === 0) continue;
    const ids = [...new Set(notifiable.flatMap(({ orgUnit }) => tree.find(orgUnit)?.id ?? []))];
    const options = { coverage: false, silence: [] };
    const table = await store.readTable(snapshot, tree, ids, readingsOfKpis(kpis), days, options);
    for (const [index, { orgUnit, data }] of notifiable.entries()) {
      if (index % ENTRIES_PER_TURN === 0) await setImmediate();
      // All entries of a track have the same next stage.
      if (!data.next || stagesWithArrivals.has(data.next)) continue;
      const past = { table, days, asOf: day, orgUnitId: tree.find(orgUnit)?.id };
      stagesWithArrivals.set(data.next, withArrivals(data.next, framework, past));
    }
  }
  return entries.map((entry) => {
    const next = entry.data.next && stagesWithArrivals.get(entry.data.next);
    return next ? { ...entry, data: { ...entry.data, next } } : entry;
  });
}

interface Past {
  table: ReadingsByDay;
  days: readonly Day[];
  asOf: Day;
  orgUnitId: number | undefined;
}

/**
 * Adds the arrivals to the stage. A formula that fails leaves the stage without them; the entry is still
 * written.
 */
function withArrivals(
  next: NextStage,
  framework: Framework,
  { table, days, asOf, orgUnitId }: Past,
): NextStage {
  try {
    const kpis = kpisOf(framework, [next]);
    const kpiReadings = readingsOfKpis(kpis);
    const past = days.map((day) => ({ day, readings: table.at(orgUnitId, day, kpiReadings) }));
    return new Pace(asOf, kpis, past).withArrivals(next);
  } catch (error) {
    logger.error(`${framework.id}: no expected arrival for unit ${orgUnitId}: ${String(error)}`);
    return next;
  }
}

function isNotifiable({ kind, silent, data }: AssessmentEntry): boolean {
  return !silent && kind !== 'baseline' && data.next !== null;
}

/** Returns the KPIs of the unmet criteria that have a value. */
function kpisOf({ kpis }: Framework, stages: readonly NextStage[]): Kpi[] {
  const measured = stages.flatMap(({ unmet }) => unmet.filter(({ value }) => value !== null));
  const kpiIds = new Set(measured.map(({ kpi }) => kpi));
  return kpis.filter(({ id }) => kpiIds.has(id));
}
