import { effectiveOf, RETRACTED, type LoggedEvent } from '#event-log/domain';
import { foldTree } from './fold-tree.js';
import { scopeNeededFor, scopeOfChange, scopeToAmend, type NeededScope } from './needed-scope.js';
import type { OrgTree } from './org-tree.js';
import { ESTABLISHED, isAboutTree, RENAMED, type UnitEvent } from './unit-references.js';

/** What the log knows of the event that a correction or retraction amends. */
export interface AmendedEvent extends Pick<
  LoggedEvent,
  'position' | 'chain' | 'type' | 'subject' | 'orgUnit'
> {
  /** The org units whose figures the amendment changes. */
  amendedUnits: readonly string[];
}

/** The tree of the log as the events of one request change it one by one. */
export class TreeInRequest {
  private readonly passed: LoggedEvent[] = [];
  /** The tree after `passed`; null when it must be folded again. */
  private folded: OrgTree | null;

  constructor(
    private readonly tree: OrgTree,
    /** The events that the tree is folded from. */
    private readonly events: readonly LoggedEvent[],
  ) {
    this.folded = tree;
  }

  /** Returns the scopes that an event needs for what it says and for what it amends. */
  scopeOf(event: UnitEvent, amended: AmendedEvent | null, position: number): NeededScope[] {
    const needed = [scopeNeededFor(event, this.tree)];
    if (amended === null) return needed;
    const pointer = pointerToTarget(event);
    if (!isAboutTree(amended)) {
      const units = [amended.orgUnit, ...amended.amendedUnits].filter((code) => code !== null);
      return [...needed, { units: units.map((code) => ({ code, pointer })), roots: false }];
    }
    const versions = this.versionsConcerned(asLogged(event, amended, position), amended);
    return [...needed, ...versions.map((version) => scopeToAmend(version, pointer, this.tree))];
  }

  /**
   * Tells whether an event can change org units that it does not name. An amendment can make an earlier claim
   * effective again, and a parent that closes a cycle gives way to an earlier one. A new org unit and a new
   * name cannot.
   */
  static canChangeOtherUnits(event: UnitEvent, amended: AmendedEvent | null): boolean {
    if (amended) return isAboutTree(amended);
    return isAboutTree(event) && event.type !== ESTABLISHED && event.type !== RENAMED;
  }

  /** Returns the scope that the change of the tree by the event needs. Costs up to two folds of the tree. */
  scopeOfEffect(event: UnitEvent, amended: AmendedEvent | null, position: number): NeededScope {
    this.folded ??= foldTree([...this.events, ...this.passed]);
    const after = foldTree([...this.events, ...this.passed, asLogged(event, amended, position)]);
    return scopeOfChange(this.folded, after, amended ? pointerToTarget(event) : '/subject');
  }

  /** Adds an event that passed. Later events of the request are checked on the tree after it. */
  add(event: UnitEvent, amended: AmendedEvent | null, position: number): void {
    if (!isAboutTree(event) && !(amended && isAboutTree(amended))) return;
    this.passed.push(asLogged(event, amended, position));
    this.folded = null;
  }

  /**
   * Returns the amended event, and the versions of its chain that are effective without and with the
   * amendment.
   */
  private versionsConcerned(event: LoggedEvent, amended: AmendedEvent): UnitEvent[] {
    const original = amended.chain ?? amended.position;
    const chain = [...this.events, ...this.passed].filter(
      (each) => (each.chain ?? each.position) === original,
    );
    const target = chain.find(({ position }) => position === amended.position);
    const effective = [effectiveOf(chain), effectiveOf([...chain, event])].filter(
      (version) => version !== null,
    );
    return [target ?? { ...amended, data: {}, time: 0 }, ...effective].filter((version) => version !== event);
  }
}

export function pointerToTarget(event: Pick<UnitEvent, 'type'>): string {
  return event.type === RETRACTED ? '/data/id' : '/corrects';
}

/** Returns the event as the log would record it at this position. */
export function asLogged(event: UnitEvent, amended: AmendedEvent | null, position: number): LoggedEvent {
  const { type, subject, orgUnit, time, data } = event;
  return {
    position,
    source: '',
    id: '',
    type,
    subject,
    orgUnit,
    time,
    recordedAt: 0,
    backfill: false,
    amends: amended?.position ?? null,
    chain: amended ? (amended.chain ?? amended.position) : null,
    run: null,
    data,
  };
}
