import { inForce, RETRACTED, type LoggedEvent } from '#event-log/domain';

/** Chains as the log knew them, by the position of the original. Nothing for events that nobody amended. */
export type Chains = ReadonlyMap<number, readonly LoggedEvent[]>;

export function chainsOf(members: readonly LoggedEvent[]): Chains {
  const chains = new Map<number, LoggedEvent[]>();
  for (const event of members) {
    const chain = chains.get(rootOf(event));
    if (chain) chain.push(event);
    else chains.set(rootOf(event), [event]);
  }
  return chains;
}

/** Those of the events that held when the log ended at `position`, in their order. */
export function holdingAt(events: readonly LoggedEvent[], chains: Chains, position: number): LoggedEvent[] {
  const known = (event: LoggedEvent): boolean => event.position <= position;
  const holding = new Map<number, LoggedEvent | null>();
  return events.filter((event) => {
    if (!known(event) || event.type === RETRACTED) return false;
    const chain = chains.get(rootOf(event));
    if (!chain) return event.chain === null;
    const root = rootOf(event);
    if (!holding.has(root)) holding.set(root, inForce(chain.filter(known)));
    return holding.get(root)?.position === event.position;
  });
}

export function rootOf({ chain, position }: LoggedEvent): number {
  return chain ?? position;
}

/** By (time, position): the order in which histories are folded. */
export function inOrderOfTime(events: readonly LoggedEvent[]): LoggedEvent[] {
  return [...events].sort((one, other) => one.time - other.time || one.position - other.position);
}
