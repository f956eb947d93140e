import {
  asKnownEvent,
  effectiveOf,
  vocabulary,
  type EventOf,
  type EventType,
  type LoggedEvent,
} from '#event-log/domain';

type TreeEventType = Extract<EventType, `vn.thang.org-unit.${string}`>;

/** An event that changes the tree, with the payload of its type. */
export type TreeEvent = { [T in TreeEventType]: EventOf<T> }[TreeEventType];

/** Returns the effective versions of all tree events, in the order of (time, position). */
export function effectiveTreeEvents(events: readonly LoggedEvent[]): TreeEvent[] {
  const chains = new Map<number, LoggedEvent[]>();
  for (const event of events) {
    const root = event.chain ?? event.position;
    const chain = chains.get(root);
    if (chain) chain.push(event);
    else chains.set(root, [event]);
  }
  const facts = [...chains.values()].map(effectiveOf).filter((fact) => fact !== null);
  return facts.filter(isTreeEvent).map(asTreeEvent).sort(byTimeThenPosition);
}

export function byTimeThenPosition(a: EventOrder, b: EventOrder): number {
  return a.time - b.time || a.position - b.position;
}

/** When an event happened. The position decides between equal times. */
export interface EventOrder {
  time: number;
  position: number;
}

/** Returns `VN-HN` for the subject `org-unit/VN-HN`. */
export function unitCodeOf(subject: string | null): string {
  return subject?.startsWith('org-unit/') ? subject.slice('org-unit/'.length) : '';
}

function isTreeEvent(event: LoggedEvent): boolean {
  return vocabulary.get(event.type)?.kind === 'tree';
}

function asTreeEvent(event: LoggedEvent): TreeEvent {
  return asKnownEvent(event) as TreeEvent;
}
