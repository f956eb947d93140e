import { effectiveOf, RETRACTED, vocabulary, type EventKind, type LoggedEvent } from '#event-log/domain';
import { groupedBy } from '#kernel';

/** Identifies an entity. The subject alone does not, because the same procedure exists in many org units. */
export interface EntityKey {
  orgUnit: string;
  subject: string;
}

type Named = Pick<LoggedEvent, 'orgUnit' | 'subject'>;

export function entityKeyOf({ orgUnit, subject }: Named): EntityKey {
  return { orgUnit: orgUnit ?? '', subject: subject ?? '' };
}

/** Returns the key as one text, for grouping. */
export function entityKeyText({ orgUnit, subject }: Named): string {
  return `${orgUnit ?? ''}\n${subject ?? ''}`;
}

/** Groups the events by entity. Each group keeps the order of the events. */
export function groupedByEntity<E extends Named>(events: readonly E[]): Map<string, E[]> {
  return groupedBy(events, entityKeyText);
}

/** Sorts by time, then by position. Histories are folded in this order. */
export function inOrderOfTime<E extends Pick<LoggedEvent, 'time' | 'position'>>(events: readonly E[]): E[] {
  return [...events].sort((one, other) => one.time - other.time || one.position - other.position);
}

/** Returns `undefined` for retractions and for types that this version does not know. */
export function kindOf({ type }: Pick<LoggedEvent, 'type'>): EventKind | undefined {
  return type === RETRACTED ? undefined : vocabulary.get(type)?.kind;
}

/**
 * Originals with their corrections and retractions, by the position of the original. Events that were never
 * amended have no entry.
 */
export type Chains = ReadonlyMap<number, readonly LoggedEvent[]>;

export function chainsOf(members: readonly LoggedEvent[]): Map<number, LoggedEvent[]> {
  return groupedBy(members, rootOf);
}

/** Returns the position of the event's original. */
function rootOf({ chain, position }: Pick<LoggedEvent, 'chain' | 'position'>): number {
  return chain ?? position;
}

/**
 * Returns the position of a chain's effective version for the position of its original: `null` when the
 * original was retracted, `undefined` when no chain is known.
 */
export type EffectivePositions = (root: number) => number | null | undefined;

/** Returns true when this event is the effective version of its chain, or was never amended. */
export function isEffective(
  event: Pick<LoggedEvent, 'chain' | 'position'>,
  effectivePositionOf: EffectivePositions,
): boolean {
  const effective = effectivePositionOf(rootOf(event));
  // A correction without a chain does not count: its original was erased, and with it the whole chain.
  return effective === undefined ? event.chain === null : effective === event.position;
}

/** Returns those of the events that were effective when the log ended at `position`, in their order. */
export function effectiveAt(events: readonly LoggedEvent[], chains: Chains, position: number): LoggedEvent[] {
  const isKnown = (event: LoggedEvent): boolean => event.position <= position;
  const positions = new Map<number, number | null>();
  const effectivePositionOf: EffectivePositions = (root) => {
    const chain = chains.get(root);
    if (!chain) return undefined;
    let effective = positions.get(root);
    if (effective === undefined)
      positions.set(root, (effective = effectiveOf(chain.filter(isKnown))?.position ?? null));
    return effective;
  };
  return events.filter((event) => isKnown(event) && isEffective(event, effectivePositionOf));
}
