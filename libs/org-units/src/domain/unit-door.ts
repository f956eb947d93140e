import { RETRACTED } from '#event-log/domain';
import { scopeNeededFor, scopeToAmend, type AmendedEvent, type NeededScope } from './needed-scope.js';
import type { OrgTree } from './org-tree.js';
import {
  ESTABLISHED,
  establishedBy,
  isAboutTree,
  unitsNamed,
  unitsReferredTo,
  type UnitEvent,
  type UnitReference,
} from './unit-references.js';

export interface UnitProblem {
  /** JSON Pointer into the event. */
  pointer: string;
  code: 'unknown-unit' | 'already-established' | 'refers-to-itself' | 'outside-scope' | 'administrators-only';
  detail: string;
}

/** What the caller's key may touch. */
export interface CallerScope {
  /** The body whose subtree it may write; null: all. */
  orgUnit: string | null;
  administrator: boolean;
}

/**
 * Judges the events of one request, in their order, by the bodies they name: was each ever established, and does the
 * caller's subtree hold it? A body established earlier in the same request counts. Dates never refuse.
 */
export class UnitDoor {
  /** What this request established so far, with the parent. */
  private readonly established = new Map<string, string | null>();

  constructor(
    private readonly tree: OrgTree,
    private readonly caller: CallerScope,
  ) {}

  /** Null: it may pass, and what it establishes is known to the events after it. `amended`: the event it aims at. */
  judge(event: UnitEvent, amended: AmendedEvent | null = null): UnitProblem | null {
    const problem =
      this.repeatedEstablishment(event, amended) ??
      referenceToItself(event) ??
      this.unknownUnit(event) ??
      this.missingScope(event, amended);
    const unit = establishedBy(event);
    if (problem === null && unit) this.established.set(unit.code, unitsNamed(event)[0]?.code ?? null);
    return problem;
  }

  private repeatedEstablishment(event: UnitEvent, amended: AmendedEvent | null): UnitProblem | null {
    const unit = establishedBy(event);
    if (!unit || !this.isKnown(unit.code)) return null;
    if (amended?.type === ESTABLISHED && amended.subject === event.subject) return null;
    return problem(unit, 'already-established', 'A body is established once; correct that event instead.');
  }

  private unknownUnit(event: UnitEvent): UnitProblem | null {
    const unknown = unitsReferredTo(event).find(({ code }) => !this.isKnown(code));
    return unknown ? problem(unknown, 'unknown-unit', 'No body with this code was ever established.') : null;
  }

  private missingScope(event: UnitEvent, amended: AmendedEvent | null): UnitProblem | null {
    if (this.caller.administrator) return null;
    const gap = this.gapIn(scopeNeededFor(event, this.tree));
    if (gap || amended === null) return gap;
    const pointer = event.type === RETRACTED ? '/data/id' : '/corrects';
    return this.gapIn(scopeToAmend(amended, pointer, this.tree));
  }

  private gapIn({ units, administrator }: NeededScope): UnitProblem | null {
    if (administrator) {
      return problem(
        { pointer: '/subject' },
        'administrators-only',
        'The roots of the tree are for administrators.',
      );
    }
    const outside = units.find((unit) => !this.isWithinScope(unit));
    return outside
      ? problem(outside, 'outside-scope', 'The subtree of the key does not hold this body.')
      : null;
  }

  private isKnown(code: string): boolean {
    return this.established.has(code) || this.tree.get(code) !== undefined;
  }

  /** Climbs from bodies of this request to one of the tree, in as many steps as the request established. */
  private isWithinScope({ code }: UnitReference): boolean {
    const { orgUnit } = this.caller;
    if (orgUnit === null) return true;
    let known: string | null | undefined = code;
    while (known != null && known !== orgUnit && this.tree.get(known) === undefined)
      known = this.established.get(known);
    return known === orgUnit || (known != null && this.tree.isWithin(known, orgUnit));
  }
}

function referenceToItself(event: UnitEvent): UnitProblem | null {
  if (!isAboutTree(event)) return null;
  const self = unitsNamed(event).find(({ code }) => event.subject === `org-unit/${code}`);
  return self
    ? problem(self, 'refers-to-itself', 'A body is neither its own parent nor its own successor.')
    : null;
}

function problem(
  { pointer }: Pick<UnitReference, 'pointer'>,
  code: UnitProblem['code'],
  detail: string,
): UnitProblem {
  return { pointer, code, detail };
}
