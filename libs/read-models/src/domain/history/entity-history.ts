import { effectiveOf, RETRACTED, vocabulary, type EventKind, type LoggedEvent } from '#event-log/domain';
import { groupedBy } from '#kernel';

/** What tells one entity from all others: the same procedure exists in many org units. */
export interface EntityKey {
  orgUnit: string;
  subject: string;
}

type Named = Pick<LoggedEvent, 'orgUnit' | 'subject'>;

export function entityKeyOf({ orgUnit, subject }: Named): EntityKey {
  return { orgUnit: orgUnit ?? '', subject: subject ?? '' };
}

/** The key as one text, to group by. */
export function entityKeyText({ orgUnit, subject }: Named): string {
  return `${orgUnit ?? ''}\n${subject ?? ''}`;
}

/** The events by entity, each group in the order of the events. */
export function groupedByEntity<E extends Named>(events: readonly E[]): Map<string, E[]> {
  return groupedBy(events, entityKeyText);
}

/** By (time, position): the order in which histories are folded. */
export function inOrderOfTime<E extends Pick<LoggedEvent, 'time' | 'position'>>(events: readonly E[]): E[] {
  return [...events].sort((one, other) => one.time - other.time || one.position - other.position);
}

/** `undefined` for retractions, and for types that this version does not know. */
export function kindOf({ type }: Pick<LoggedEvent, 'type'>): EventKind | undefined {
  return type === RETRACTED ? undefined : vocabulary.get(type)?.kind;
}

/**
 * Originals with their corrections and retractions, by the position of the original. None for events that
 * were never amended.
 */
export type Chains = ReadonlyMap<number, readonly LoggedEvent[]>;

export function chainsOf(members: readonly LoggedEvent[]): Map<number, LoggedEvent[]> {
  return groupedBy(members, rootOf);
}

/** The position of the original. */
function rootOf({ chain, position }: Pick<LoggedEvent, 'chain' | 'position'>): number {
  return chain ?? position;
}

/**
 * The position of a chain's effective version, by the position of its original: `null` when all of it was
 * taken back, `undefined` where there is no chain.
 */
export type EffectivePositions = (root: number) => number | null | undefined;

/** Does the event count, or another version of it, or none? */
export function isEffective(
  event: Pick<LoggedEvent, 'chain' | 'position'>,
  effectivePositionOf: EffectivePositions,
): boolean {
  const effective = effectivePositionOf(rootOf(event));
  // A correction without a chain: the original was erased, and with it its whole chain.
  return effective === undefined ? event.chain === null : effective === event.position;
}

/** Those of the events that were effective when the log ended at `position`, in their order. */
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
