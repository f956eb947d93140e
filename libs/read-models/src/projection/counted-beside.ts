import type { LoggedEvent } from '#event-log/domain';
import { groupedBy } from '#kernel';
import { coverableTypes, isOrgUnitItself } from '#maturity/domain';
import { readCoveredEntitiesOf } from '../storage/entities-table.js';
import { coveredDays } from './fold-history.js';
import { kindOf, type BatchContext } from './batch-context.js';
import type { SortedBatch } from './sort-batch.js';
import type { TouchedHistories } from './sort-batch.js';

const NONE: readonly LoggedEvent[] = [];

/** The counted events on days that reports cover. Folding these reports needs them. */
export class CountedBeside {
  private readonly byOrgUnit: ReadonlyMap<string, readonly LoggedEvent[]>;

  constructor(events: readonly LoggedEvent[]) {
    this.byOrgUnit = groupedBy(events, ({ orgUnit }) => orgUnit ?? '');
  }

  of(history: readonly LoggedEvent[]): readonly LoggedEvent[] {
    const [about] = history;
    const ofOrgUnit = about && this.byOrgUnit.get(about.orgUnit ?? '');
    if (!ofOrgUnit || !coveredDays(history)) return NONE;
    return isOrgUnitItself(about) ? ofOrgUnit : ofOrgUnit.filter(({ subject }) => subject === about.subject);
  }
}

/** Reads the counted events of the covered days. Histories without a report of a period cost nothing. */
export async function countedBeside(
  { log, zone }: Pick<BatchContext, 'log' | 'zone'>,
  histories: readonly (readonly LoggedEvent[])[],
): Promise<CountedBeside> {
  const ranges = histories.flatMap((history) => {
    const [about] = history;
    const covered = coveredDays(history);
    if (!about || !covered) return [];
    return {
      orgUnit: about.orgUnit ?? '',
      subject: isOrgUnitItself(about) ? null : about.subject,
      since: zone.startOf(covered.from),
      before: zone.startOf(covered.to + 1),
    };
  });
  return new CountedBeside(await log.effectiveCounters(ranges, [...coverableTypes]));
}

/**
 * Adds the entities whose reports cover an event of the batch, so that they are folded again. Costs one query
 * when no report covers anything.
 */
export async function touchCovered(
  batch: BatchContext,
  sorted: SortedBatch,
  touched: TouchedHistories,
): Promise<void> {
  const news = newsOf(batch, sorted);
  const covered = await readCoveredEntitiesOf(batch.q, [...news.keys()]);
  for (const { orgUnitId, subject, covered: days } of covered) {
    for (const { event, because } of news.get(orgUnitId) ?? []) {
      const orgUnit = event.orgUnit ?? '';
      if (subject !== event.subject && !isOrgUnitItself({ orgUnit, subject })) continue;
      const day = batch.zone.dayOf(event.time);
      if (kindOf(event) === 'counter' && (day < days.from || day > days.to)) continue;
      touched.addKey({ orgUnit, subject }, because);
    }
  }
}

interface News {
  event: LoggedEvent;
  /** The event of the batch that is the cause; `event` itself may be an older one of the same chain. */
  because: LoggedEvent;
}

function newsOf(batch: BatchContext, sorted: SortedBatch): Map<number, News[]> {
  const news = new Map<number, News[]>();
  const add = (event: LoggedEvent, because: LoggedEvent): void => {
    if (event.orgUnit === null || !coverableTypes.has(event.type)) return;
    const orgUnitId = batch.orgUnitId(event.orgUnit);
    const known = news.get(orgUnitId);
    if (known) known.push({ event, because });
    else news.set(orgUnitId, [{ event, because }]);
  };
  for (const event of [...sorted.counters, ...sorted.entities]) add(event, event);
  for (const [root, chain] of [...sorted.effectiveCounters, ...sorted.amendedEntities])
    for (const event of chain) for (const because of sorted.amendments.get(root) ?? []) add(event, because);
  return news;
}
