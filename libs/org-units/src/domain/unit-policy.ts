import type { LoggedEvent } from '#event-log/domain';
import { bilingual, type Bilingual } from '#kernel';
import type { NeededScope } from './needed-scope.js';
import type { OrgTree } from './org-tree.js';
import { isWithinAny } from './subtrees.js';
import { TreeInRequest, type AmendedEvent } from './tree-in-request.js';
import {
  ESTABLISHED,
  establishedBy,
  isAboutTree,
  unitsNamed,
  unitsReferredTo,
  type UnitEvent,
  type UnitReference,
} from './unit-references.js';

export interface UnitRejection {
  /** JSON Pointer into the event. */
  pointer: string;
  code:
    | 'unknown-unit'
    | 'already-established'
    | 'refers-to-itself'
    | 'outside-scope'
    | 'administrators-only'
    | 'too-many-changes';
  detail: Bilingual;
  /** For `unknown-unit`: the code. A later event may establish it. */
  unit?: string;
}

/** Org units with everything below them; null: all. */
type Subtrees = readonly string[] | null;

/** What the caller may write. */
export interface CallerScope {
  /** Of these org units the caller may record events. */
  subtrees: Subtrees;
  /** These org units themselves the caller may establish, rename, move and end. */
  treeSubtrees: Subtrees;
  /** Administers the whole installation with its roots. */
  administersAll: boolean;
}

/**
 * How often a key of one org unit may change the tree in one request. New org units and new names do not
 * count. Each change folds the tree (20 ms for 3,500 org units) while the log is locked.
 */
export const MAX_TREE_CHANGES = 100;

/**
 * Checks the events of one request, in the order of their positions, by the org units they name. Each must
 * have been established, in the same request included, and must lie in the caller's subtree. Administrators
 * are bound to their subtree too. Dates are never a reason for a rejection.
 */
export class UnitPolicy {
  /** The org units that this request established so far, with their parents. */
  private readonly established = new Map<string, string | null>();
  private readonly inRequest: TreeInRequest;
  private treeChanges = 0;

  /** @param events the events that the tree is folded from */
  constructor(
    private readonly tree: OrgTree,
    events: readonly LoggedEvent[],
    private readonly caller: CallerScope,
  ) {
    this.inRequest = new TreeInRequest(tree, events);
  }

  /**
   * Returns null when the event may be appended; the policy then knows it for later events. `amended` is the
   * event that it amends, `position` the one it will have in the log.
   */
  check(event: UnitEvent, amended: AmendedEvent | null, position: number): UnitRejection | null {
    const problem =
      this.repeatedEstablishment(event, amended) ??
      referenceToItself(event) ??
      this.unknownUnit(event) ??
      this.missingScope(event, amended, position);
    if (problem !== null) return problem;
    const unit = establishedBy(event);
    if (unit) this.established.set(unit.code, unitsNamed(event)[0]?.code ?? null);
    this.inRequest.add(event, amended, position);
    return null;
  }

  private repeatedEstablishment(event: UnitEvent, amended: AmendedEvent | null): UnitRejection | null {
    const unit = establishedBy(event);
    if (!unit || !this.isKnown(unit.code)) return null;
    if (amended?.type === ESTABLISHED && amended.subject === event.subject) return null;
    return problem(
      unit,
      'already-established',
      bilingual(
        'Mỗi đơn vị chỉ được thành lập một lần; hãy sửa sự kiện thành lập đó.',
        'An org unit is established once; correct that event instead.',
      ),
    );
  }

  private unknownUnit(event: UnitEvent): UnitRejection | null {
    const unknown = unitsReferredTo(event).find(({ code }) => !this.isKnown(code));
    return unknown ? { ...problem(unknown, 'unknown-unit', UNKNOWN_UNIT), unit: unknown.code } : null;
  }

  private missingScope(
    event: UnitEvent,
    amended: AmendedEvent | null,
    position: number,
  ): UnitRejection | null {
    const { administersAll } = this.caller;
    const isAboutUnits = isAboutTree(event) || (amended !== null && isAboutTree(amended));
    const subtrees = isAboutUnits ? this.caller.treeSubtrees : this.caller.subtrees;
    if (subtrees === null && administersAll) return null;
    for (const needed of this.inRequest.scopeOf(event, amended, position)) {
      const gap = this.gapIn(needed, subtrees);
      if (gap) return gap;
    }
    // The effect of a caller that writes everywhere cannot leave its scope.
    if (subtrees === null || !TreeInRequest.canChangeOtherUnits(event, amended)) return null;
    this.treeChanges += 1;
    if (this.treeChanges > MAX_TREE_CHANGES) return TOO_MANY_CHANGES;
    return this.gapIn(this.inRequest.scopeOfEffect(event, amended, position), subtrees);
  }

  private gapIn({ units, roots }: NeededScope, subtrees: Subtrees): UnitRejection | null {
    if (roots && !this.caller.administersAll) {
      return problem(
        { pointer: '/subject' },
        'administrators-only',
        bilingual(
          'Chỉ quản trị viên của toàn hệ thống được thay đổi đơn vị gốc của cây.',
          'The roots of the tree are for administrators of the whole installation.',
        ),
      );
    }
    const outside = units.find((unit) => !this.isWithin(unit, subtrees));
    return outside ? problem(outside, 'outside-scope', OUTSIDE_SCOPE) : null;
  }

  private isKnown(code: string): boolean {
    return this.established.has(code) || this.tree.get(code) !== undefined;
  }

  /**
   * Tells whether the org unit lies in one of the subtrees. It climbs from org units of this request
   * to one of the tree, in as many steps as the request established.
   */
  private isWithin({ code }: UnitReference, subtrees: Subtrees): boolean {
    if (subtrees === null) return true;
    let known: string | null | undefined = code;
    while (known != null && !subtrees.includes(known) && this.tree.get(known) === undefined)
      known = this.established.get(known);
    return known != null && (subtrees.includes(known) || isWithinAny(this.tree, known, subtrees));
  }
}

const UNKNOWN_UNIT = bilingual(
  'Chưa có đơn vị nào mang mã này được thành lập.',
  'No org unit with this code was ever established.',
);
const OWN_PARENT = bilingual(
  'Một đơn vị không thể là đơn vị cấp trên hay đơn vị kế thừa của chính nó.',
  'An org unit is neither its own parent nor its own successor.',
);
const OUTSIDE_SCOPE = bilingual(
  'Đơn vị này nằm ngoài phạm vi mà bạn được ghi nhận.',
  'This org unit lies outside the subtree that you may write.',
);
const TOO_MANY_CHANGES: UnitRejection = {
  pointer: '/type',
  code: 'too-many-changes',
  detail: bilingual(
    `Khóa của một đơn vị được thay đổi cây nhiều nhất ${MAX_TREE_CHANGES} lần trong một yêu cầu; hãy gửi phần còn lại ở yêu cầu sau.`,
    `A key of one org unit changes the tree at most ${MAX_TREE_CHANGES} times in a request; send the rest in the next one.`,
  ),
};

function referenceToItself(event: UnitEvent): UnitRejection | null {
  if (!isAboutTree(event)) return null;
  const self = unitsNamed(event).find(({ code }) => event.subject === `org-unit/${code}`);
  return self ? problem(self, 'refers-to-itself', OWN_PARENT) : null;
}

function problem(
  { pointer }: Pick<UnitReference, 'pointer'>,
  code: UnitRejection['code'],
  detail: Bilingual,
): UnitRejection {
  return { pointer, code, detail };
}
