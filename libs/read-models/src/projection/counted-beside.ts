import type { LoggedEvent } from '#event-log/domain';
import { coverableTypes, isBodyItself } from '#maturity/domain';
import { readCovered } from '../storage/timelines-table.js';
import { coveredDays } from './fold-history.js';
import { causeOf, kindOf, type PageContext } from './page-context.js';
import type { SortedPage } from './sort-page.js';
import type { TouchedTimelines } from './touched-timelines.js';

const NONE: readonly LoggedEvent[] = [];

/** What was counted on days that reports cover, for whoever folds these reports. */
export class CountedBeside {
  private readonly byUnit = new Map<string, LoggedEvent[]>();

  constructor(events: readonly LoggedEvent[]) {
    for (const event of events) {
      const known = this.byUnit.get(event.orgUnit ?? '');
      if (known) known.push(event);
      else this.byUnit.set(event.orgUnit ?? '', [event]);
    }
  }

  of(history: readonly LoggedEvent[]): readonly LoggedEvent[] {
    const [about] = history;
    const ofUnit = about && this.byUnit.get(about.orgUnit ?? '');
    if (!ofUnit || !coveredDays(history)) return NONE;
    return isBodyItself(about) ? ofUnit : ofUnit.filter(({ subject }) => subject === about.subject);
  }
}

/** Reads the log only where there are reports of a period, and only their days. */
export async function countedBeside(
  { log, zone }: Pick<PageContext, 'log' | 'zone'>,
  histories: readonly (readonly LoggedEvent[])[],
): Promise<CountedBeside> {
  const ranges = histories.flatMap((history) => {
    const [about] = history;
    const covered = coveredDays(history);
    if (!about || !covered) return [];
    return {
      orgUnit: about.orgUnit ?? '',
      subject: isBodyItself(about) ? null : about.subject,
      since: zone.startOf(covered.from),
      before: zone.startOf(covered.to + 1),
    };
  });
  return new CountedBeside(await log.countedInForce(ranges, [...coverableTypes]));
}

/** Adds the things whose reports cover something that the page says something new about. One question, if there are none. */
export async function touchCovered(
  page: PageContext,
  sorted: SortedPage,
  touched: TouchedTimelines,
): Promise<void> {
  const news = newsOf(page, sorted);
  const covered = await readCovered(page.q, [...news.keys()]);
  for (const { unitId, subject, covered: days } of covered) {
    for (const { event, because } of news.get(unitId) ?? []) {
      const orgUnit = event.orgUnit ?? '';
      if (subject !== event.subject && !isBodyItself({ orgUnit, subject })) continue;
      const day = page.zone.dayOf(event.time);
      if (kindOf(event) === 'counter' && (day < days.from || day > days.to)) continue;
      touched.addKey({ orgUnit, subject }, causeOf(because));
    }
  }
}

interface News {
  event: LoggedEvent;
  /** The event of the page; `event` itself may be an older one of the same chain. */
  because: LoggedEvent;
}

function newsOf(page: PageContext, sorted: SortedPage): Map<number, News[]> {
  const news = new Map<number, News[]>();
  const add = (event: LoggedEvent, because: LoggedEvent): void => {
    if (event.orgUnit === null || !coverableTypes.has(event.type)) return;
    const unitId = page.unitId(event.orgUnit);
    const known = news.get(unitId);
    if (known) known.push({ event, because });
    else news.set(unitId, [{ event, because }]);
  };
  for (const event of [...sorted.counters, ...sorted.timelines]) add(event, event);
  for (const [root, chain] of [...sorted.amendedCounters, ...sorted.amendedTimelines])
    for (const event of chain) for (const because of sorted.amendments.get(root) ?? []) add(event, because);
  return news;
}
