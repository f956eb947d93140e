import { parseTraceparent } from '#kernel';
import { vocabulary, type ValidEvent } from '../../domain/index.js';
import { amendedUnits, type ChainVersion } from './amended-units.js';
import type { AmendableEvent, AppendRequest } from './append-request.js';
import { identityKey, type EventIdentity, type RecordedEvent } from './recorded-events.js';
import type { PlacedEvent } from './insert-batch.js';

/**
 * The log as it will be when the group commits: the stored events that matter for the group, and those that
 * it adds.
 */
interface LogView {
  find(identity: EventIdentity): RecordedEvent | undefined;
  /**
   * Returns the versions of a fact by the position of its original; undefined for a fact without amendments.
   */
  chain(original: number): readonly ChainVersion[] | undefined;
}

/**
 * Collects the events that a group adds. One request at a time fills a pending request, which is kept or
 * dropped as a whole.
 */
export class PendingLog implements LogView {
  readonly placed: PlacedEvent[] = [];
  private treePositionInGroup: number | null = null;

  constructor(
    private readonly headPosition: number,
    private readonly recorded: Map<string, RecordedEvent>,
    private readonly chains: Map<number, readonly ChainVersion[]>,
  ) {}

  find(identity: EventIdentity): RecordedEvent | undefined {
    return this.recorded.get(identityKey(identity));
  }

  chain(original: number): readonly ChainVersion[] | undefined {
    return this.chains.get(original);
  }

  pendingRequest({
    run,
    recordedBy = null,
    traceparent = null,
  }: Pick<AppendRequest, 'run' | 'recordedBy' | 'traceparent'>): PendingRequest {
    const sender = { run: run?.id ?? null, recordedBy, traceparent };
    return new PendingRequest(this, this.headPosition + this.placed.length + 1, sender);
  }

  keep(pendingRequest: PendingRequest): void {
    for (const [key, event] of pendingRequest.added) this.recorded.set(key, event);
    for (const [original, chain] of pendingRequest.chains) this.chains.set(original, chain);
    this.placed.push(...pendingRequest.placed);
    this.treePositionInGroup = pendingRequest.treePosition ?? this.treePositionInGroup;
  }

  /**
   * The position of the newest event of the group that changes the tree of org units; null if there is none.
   */
  get treePosition(): number | null {
    return this.treePositionInGroup;
  }
}

/** The events that one request adds to the log. */
export class PendingRequest implements LogView {
  readonly placed: PlacedEvent[] = [];
  readonly added = new Map<string, RecordedEvent>();
  readonly chains = new Map<number, readonly ChainVersion[]>();
  treePosition: number | null = null;

  constructor(
    private readonly below: LogView,
    private readonly firstPosition: number,
    private readonly sender: Pick<PlacedEvent, 'run' | 'recordedBy' | 'traceparent'>,
  ) {}

  find(identity: EventIdentity): RecordedEvent | undefined {
    return this.added.get(identityKey(identity)) ?? this.below.find(identity);
  }

  chain(original: number): readonly ChainVersion[] | undefined {
    return this.chains.get(original) ?? this.below.chain(original);
  }

  /** The position that the next event gets. */
  get nextPosition(): number {
    return this.firstPosition + this.placed.length;
  }

  /** Returns the org units whose figures change when `event` amends `target`. */
  amendedUnits(event: ValidEvent, target: AmendableEvent): string[] {
    return amendedUnits(this.versionsOf(target), this.versionOf(event, target));
  }

  /** Returns whether this request added the event with this identity. */
  isOwn(identity: EventIdentity): boolean {
    return this.added.has(identityKey(identity));
  }

  /** Gives the event the next position and returns it. */
  place(event: ValidEvent, target: AmendableEvent | null): number {
    const position = this.nextPosition;
    const chain = target === null ? null : originalOf(target);
    if (target && chain !== null)
      this.chains.set(chain, [...this.versionsOf(target), this.versionOf(event, target)]);
    this.placed.push({
      position,
      event,
      isEntity: kindOf(event) === 'timeline',
      amends: target?.position ?? null,
      chain,
      ...this.sender,
      traceparent: traceparentAmong(event.traceparent, this.sender.traceparent),
    });
    const { source, id, type, subject, orgUnit, hash, canonical: text } = event;
    const recorded = { position, source, id, type, subject, orgUnit, chain, hash, text };
    this.added.set(identityKey(event), recorded);
    if (kindOf(event) === 'tree' || (target !== null && kindOf(target) === 'tree'))
      this.treePosition = position;
    return position;
  }

  private versionsOf(target: AmendableEvent): readonly ChainVersion[] {
    return this.chain(originalOf(target)) ?? [{ ...target, amends: null }];
  }

  private versionOf({ type, orgUnit }: ValidEvent, target: AmendableEvent): ChainVersion {
    return {
      position: this.nextPosition,
      type,
      orgUnit,
      amends: target.position,
      chain: originalOf(target),
    };
  }
}

/** An event that was sent on keeps its trace; in the trace of the request it is caused by the request. */
function traceparentAmong(ofEvent: string | null, ofRequest: string | null): string | null {
  if (ofEvent === null || ofRequest === null) return ofEvent ?? ofRequest;
  return parseTraceparent(ofEvent)?.traceId === parseTraceparent(ofRequest)?.traceId ? ofRequest : ofEvent;
}

function originalOf({ chain, position }: AmendableEvent): number {
  return chain ?? position;
}

function kindOf({ type }: { type: string }): string | undefined {
  return vocabulary.get(type)?.kind;
}
