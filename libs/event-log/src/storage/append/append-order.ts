import { RETRACTED, vocabulary, type ValidEvent } from '../../domain/index.js';
import { ESTABLISHED, unitOf } from './amendment.js';
import type { EventIdentity } from './recorded-events.js';

/** An event that a request asks to append, or that waited since an earlier request of its run. */
export interface OfferedEvent {
  event: ValidEvent;
  /** Its index in the request; null for an event that waited. */
  index: number | null;
  /** Its line in the run; 0 without a run. */
  line: number;
}

/**
 * Returns the events in the order in which they get their positions: tree events, facts, amendments;
 * otherwise in the order of the sender. So the order inside a request does not decide what is accepted.
 */
export function inAppendOrder(offered: readonly OfferedEvent[]): OfferedEvent[] {
  const byRank: OfferedEvent[][] = [[], [], []];
  for (const each of offered) byRank[rankOf(each.event)]?.push(each);
  return byRank.flat();
}

function rankOf({ type, corrects }: ValidEvent): number {
  if (corrects !== null || type === RETRACTED) return 2;
  return vocabulary.get(type)?.kind === 'tree' ? 0 : 1;
}

/** Returns what an event awaits that names an org unit which is not established yet. */
export function unitKey(code: string): string {
  return `org-unit/${code}`;
}

/** Returns what an amendment awaits whose target is not in the log yet. */
export function targetKey({ source, id }: EventIdentity): string {
  return JSON.stringify([source, id]);
}

/** Returns what other events may have awaited and find once this event is in the log. */
export function keysSuppliedBy(event: ValidEvent): string[] {
  const unit = event.type === ESTABLISHED ? unitOf(event.subject) : null;
  return unit === null ? [targetKey(event)] : [targetKey(event), unitKey(unit)];
}
