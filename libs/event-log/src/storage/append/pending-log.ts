import { vocabulary, type ValidEvent } from '../../domain/index.js';
import type { AmendTarget } from './append-request.js';
import { identityKey, type EventIdentity, type HeldEvent } from './held-events.js';
import type { PlacedEvent } from './insert-batch.js';

/** The log as it will be when the group commits: what it holds that matters here, and what was placed on top. */
interface LogView {
  find(identity: EventIdentity): HeldEvent | undefined;
}

/** Collects what a group adds. One request at a time writes to a draft, which is kept or thrown away as a whole. */
export class PendingLog implements LogView {
  readonly placed: PlacedEvent[] = [];
  private treePositionInGroup: number | null = null;

  constructor(
    private readonly headPosition: number,
    private readonly held: Map<string, HeldEvent>,
  ) {}

  find(identity: EventIdentity): HeldEvent | undefined {
    return this.held.get(identityKey(identity));
  }

  draft(): Draft {
    return new Draft(this, this.headPosition + this.placed.length + 1);
  }

  keep(draft: Draft): void {
    for (const [key, event] of draft.added) this.held.set(key, event);
    this.placed.push(...draft.placed);
    this.treePositionInGroup = draft.treePosition ?? this.treePositionInGroup;
  }

  /** Position of the newest event of the group that changes the tree of bodies. */
  get treePosition(): number | null {
    return this.treePositionInGroup;
  }
}

/** What one request adds to the log. */
export class Draft implements LogView {
  readonly placed: PlacedEvent[] = [];
  readonly added = new Map<string, HeldEvent>();
  treePosition: number | null = null;

  constructor(
    private readonly below: LogView,
    private readonly firstPosition: number,
  ) {}

  find(identity: EventIdentity): HeldEvent | undefined {
    return this.added.get(identityKey(identity)) ?? this.below.find(identity);
  }

  /** Was the event with this identity first seen in this very request? */
  isOwn(identity: EventIdentity): boolean {
    return this.added.has(identityKey(identity));
  }

  /** Gives the event the next position and returns it. */
  place(event: ValidEvent, target: AmendTarget | null): number {
    const position = this.firstPosition + this.placed.length;
    const chain = target === null ? null : (target.chain ?? target.position);
    this.placed.push({
      position,
      event,
      timeline: kindOf(event) === 'timeline',
      amends: target?.position ?? null,
      chain,
    });
    const { source, id, type, subject, orgUnit, hash } = event;
    this.added.set(identityKey(event), { position, source, id, type, subject, orgUnit, chain, hash });
    if (kindOf(event) === 'tree' || (target !== null && kindOf(target) === 'tree'))
      this.treePosition = position;
    return position;
  }
}

function kindOf({ type }: { type: string }): string | undefined {
  return vocabulary.get(type)?.kind;
}
