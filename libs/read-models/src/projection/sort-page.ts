import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import type { LogUntil } from './log-until.js';
import { kindOf } from './page-context.js';
import { TouchedTimelines } from './touched-timelines.js';

type Chains = Map<number, readonly LoggedEvent[]>;

/** The events of a page by how they count. */
export interface SortedPage {
  /** Originals only; what has amended them is below. */
  counters: LoggedEvent[];
  timelines: LoggedEvent[];
  treeChanged: boolean;
  /** The page's corrections and retractions, by the position of the original. */
  amendments: Map<number, LoggedEvent[]>;
  /** The whole chains that these belong to, by the position of the original. */
  amendedCounters: Chains;
  amendedTimelines: Chains;
}

export async function sortPage(log: LogUntil, events: readonly LoggedEvent[]): Promise<SortedPage> {
  const sorted: SortedPage = {
    counters: [],
    timelines: [],
    treeChanged: false,
    amendments: new Map(),
    amendedCounters: new Map(),
    amendedTimelines: new Map(),
  };
  for (const event of events) sortEvent(sorted, event);
  for (const [root, chain] of await log.chains([...sorted.amendments.keys()])) sortChain(sorted, root, chain);
  return sorted;
}

/** What the page says something new about, including what a correction took it away from. */
export function touchedTimelines({ timelines, amendedTimelines, amendments }: SortedPage): TouchedTimelines {
  const touched = new TouchedTimelines();
  for (const event of timelines) touched.add(event);
  for (const [root, chain] of amendedTimelines) {
    for (const event of chain) {
      if (event.type === RETRACTED) continue;
      for (const amendment of amendments.get(root) ?? []) touched.add(event, amendment);
    }
  }
  return touched;
}

function sortEvent(sorted: SortedPage, event: LoggedEvent): void {
  if (event.chain !== null) {
    const known = sorted.amendments.get(event.chain);
    if (known) known.push(event);
    else sorted.amendments.set(event.chain, [event]);
    return;
  }
  const kind = kindOf(event);
  if (kind === 'counter') sorted.counters.push(event);
  else if (kind === 'timeline') sorted.timelines.push(event);
  else if (kind === 'tree') sorted.treeChanged = true;
}

function sortChain(sorted: SortedPage, root: number, chain: readonly LoggedEvent[]): void {
  const original = chain.find(({ position }) => position === root);
  const kind = original && kindOf(original);
  if (kind === 'counter') sorted.amendedCounters.set(root, chain);
  else if (kind === 'timeline') sorted.amendedTimelines.set(root, chain);
  else if (kind === 'tree') sorted.treeChanged = true;
}
