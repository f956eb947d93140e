import type { EntityKey } from '#event-log';
import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { reasonWithoutFact, type MarkReason } from '../domain/deltas/index.js';
import { entityKeyText } from '../domain/history/entity-history.js';
import type { LogUntil } from './log-until.js';
import { kindOf, reasonOf } from './batch-context.js';

type Chains = Map<number, readonly LoggedEvent[]>;

/** The events of a batch, sorted by how they count. */
export interface SortedBatch {
  /** Originals only; `amendments` holds their corrections and retractions. */
  counters: LoggedEvent[];
  entities: LoggedEvent[];
  /** The events of the batch that change the tree, amendments included. */
  treeEvents: LoggedEvent[];
  /** The batch's corrections and retractions, by the position of the original. */
  amendments: Map<number, LoggedEvent[]>;
  /** The whole chains of amended counters, by the position of the original. */
  effectiveCounters: Chains;
  amendedEntities: Chains;
}

export async function sortBatch(log: LogUntil, events: readonly LoggedEvent[]): Promise<SortedBatch> {
  const sorted: SortedBatch = {
    counters: [],
    entities: [],
    treeEvents: [],
    amendments: new Map(),
    effectiveCounters: new Map(),
    amendedEntities: new Map(),
  };
  for (const event of events) sortEvent(sorted, event);
  for (const [root, chain] of await log.chains([...sorted.amendments.keys()])) sortChain(sorted, root, chain);
  return sorted;
}

/**
 * Returns the entities that the batch changes. For a correction these include the entity of the earlier
 * version.
 */
export function touchedEntities({ entities, amendedEntities, amendments }: SortedBatch): TouchedHistories {
  const touched = new TouchedHistories();
  for (const event of entities) touched.add(event);
  for (const [root, chain] of amendedEntities) {
    for (const event of chain) {
      if (event.type === RETRACTED) continue;
      for (const amendment of amendments.get(root) ?? []) touched.add(event, amendment);
    }
  }
  return touched;
}

function sortEvent(sorted: SortedBatch, event: LoggedEvent): void {
  if (event.chain !== null) {
    const known = sorted.amendments.get(event.chain);
    if (known) known.push(event);
    else sorted.amendments.set(event.chain, [event]);
    return;
  }
  const kind = kindOf(event);
  if (kind === 'counter') sorted.counters.push(event);
  else if (kind === 'timeline') sorted.entities.push(event);
  else if (kind === 'tree') sorted.treeEvents.push(event);
}

function sortChain(sorted: SortedBatch, root: number, chain: readonly LoggedEvent[]): void {
  const original = chain.find(({ position }) => position === root);
  const kind = original && kindOf(original);
  if (kind === 'counter') sorted.effectiveCounters.set(root, chain);
  else if (kind === 'timeline') sorted.amendedEntities.set(root, chain);
  else if (kind === 'tree') sorted.treeEvents.push(...(sorted.amendments.get(root) ?? []));
}

/** The entities that a batch changes, and the events of the batch that change them. */
export class TouchedHistories {
  private readonly touched = new Map<string, EntityKey & { because: LoggedEvent[] }>();

  /** @param because the event of the batch; `event` itself may be an older one of the same chain */
  add(event: LoggedEvent, because: LoggedEvent = event): void {
    const { orgUnit, subject } = event;
    if (orgUnit !== null && subject !== null) this.addKey({ orgUnit, subject }, because);
  }

  /** @param because the event of the batch; without one the entity is folded again for a rebuild's sake */
  addKey({ orgUnit, subject }: EntityKey, because?: LoggedEvent): void {
    const key = entityKeyText({ orgUnit, subject });
    let known = this.touched.get(key);
    if (!known) this.touched.set(key, (known = { orgUnit, subject, because: [] }));
    if (because) known.because.push(because);
  }

  keys(): EntityKey[] {
    return [...this.touched.values()];
  }

  reasonsOf(key: EntityKey, zone: DayZone): MarkReason[] {
    const because = this.touched.get(entityKeyText(key))?.because ?? [];
    if (because.length === 0) return [reasonWithoutFact('rebuild')];
    return because.map((event) => reasonOf(event, zone));
  }
}
