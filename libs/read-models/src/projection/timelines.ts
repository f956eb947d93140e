import { Logger } from '@nestjs/common';
import type { TimelineKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { difference } from '../domain/deltas/index.js';
import {
  readTimelines,
  timelineKey,
  type CoveredDays,
  type FoldedTimeline,
  type TimelineId,
} from '../storage/timelines-table.js';
import type { UnfoldedTimeline } from '../storage/unfolded-table.js';
import { countedBeside, type CountedBeside } from './counted-beside.js';
import { foldHistory } from './fold-history.js';
import type { PageContext } from './page-context.js';
import { keyOf, type TouchedTimelines } from './touched-timelines.js';

const logger = new Logger('Projection of timelines');

/** What folding things again has come to. */
export interface Refolded {
  /** All that were tried. */
  tried: TimelineId[];
  /** Those that now contribute something else than before. */
  changed: FoldedTimeline[];
  failed: UnfoldedTimeline[];
}

/**
 * Folds the histories of the touched things again, late facts and corrections in their places, and applies whatever
 * differs from what the things contributed before.
 */
export async function refoldTimelines(page: PageContext, touched: TouchedTimelines): Promise<Refolded> {
  const refolded: Refolded = { tried: [], changed: [], failed: [] };
  for await (const { keys, events } of page.log.timelines(touched.keys())) {
    const histories = groupedByThing(await page.log.holding(events));
    const counted = await countedBeside(page, [...histories.values()]);
    const ids = keys.map((key) => ({ key, id: idOf(page, key) }));
    const known = await readTimelines(page.q, ids.map(({ id }) => id)); // prettier-ignore
    for (const { key, id } of ids) {
      refolded.tried.push(id);
      const history = histories.get(keyOf(key.orgUnit, key.subject)) ?? [];
      const folded = tryToFold(page, id, history, counted);
      if ('reason' in folded) {
        refolded.failed.push(folded);
        continue;
      }
      const before = known.get(timelineKey(id));
      const changes = difference(before?.contributed ?? [], folded.contributed);
      if (changes.length === 0 && sameDays(before?.covered ?? null, folded.covered)) continue;
      page.deltas.addAll(id.unitId, changes);
      for (const cause of touched.causesOf(key)) page.deltas.touch(id.unitId, cause);
      refolded.changed.push(folded);
    }
  }
  return refolded;
}

function groupedByThing(events: readonly LoggedEvent[]): Map<string, LoggedEvent[]> {
  const histories = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const key = keyOf(event.orgUnit ?? '', event.subject ?? '');
    const history = histories.get(key);
    if (history) history.push(event);
    else histories.set(key, [event]);
  }
  return histories;
}

/** A defect in the fold of one thing must not keep all others from being counted. */
function tryToFold(
  page: PageContext,
  id: TimelineId,
  history: readonly LoggedEvent[],
  counted: CountedBeside,
): FoldedTimeline | UnfoldedTimeline {
  const { log } = page;
  try {
    return { ...id, ...foldHistory(page, history, counted.of(history)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(`The history of ${id.subject} (body ${id.unitId}) cannot be folded: ${reason}`);
    return { ...id, position: log.end, reason };
  }
}

function idOf({ unitId }: PageContext, { orgUnit, subject }: TimelineKey): TimelineId {
  return { unitId: unitId(orgUnit), subject };
}

function sameDays(one: CoveredDays | null, other: CoveredDays | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}
