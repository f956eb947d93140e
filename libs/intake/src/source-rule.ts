import { RETRACTED, unitOf, type AmendTarget, type Rejection, type ValidEvent } from '#event-log';
import { hasRight, subtreesOf, type Principal } from '#identity/domain';
import { bilingual, orgUnitOfSource } from '#kernel';
import { isWithinAny, type OrgTree } from '#org-units/domain';

/** Decides by sources which events a caller may send and which it may amend. */
export interface SourceRule {
  check(event: ValidEvent, target: AmendTarget | null): Rejection | null;
}

export function sourceRuleOf(caller: Principal, tree: OrgTree): SourceRule {
  return caller.kind === 'key' ? new SourceOfKey(caller) : new UnitSources(caller, tree);
}

/**
 * A key of one source amends events of that source; a key that also administers amends events of any source
 * in its subtree.
 */
class SourceOfKey implements SourceRule {
  constructor(private readonly caller: Principal) {}

  check(event: ValidEvent, target: AmendTarget | null): Rejection | null {
    const { source } = this.caller;
    if (target === null || source === null || target.source === source) return null;
    if (hasRight(this.caller, 'administer')) return null;
    return { pointer: pointerToTarget(event), code: 'not-yours', detail: FOREIGN_TARGET_OF_KEY };
  }
}

/**
 * Persons record with the unit sources of the org units that they write, and amend what carries one of these:
 * also what a colleague recorded. Events of feeds are amended by administrators of their org unit only.
 */
class UnitSources implements SourceRule {
  private readonly writable: readonly string[] | null;
  private readonly administered: readonly string[] | null;

  constructor(
    caller: Principal,
    private readonly tree: OrgTree,
  ) {
    this.writable = subtreesOf(caller, 'events:write');
    this.administered = subtreesOf(caller, 'administer');
  }

  check(event: ValidEvent, target: AmendTarget | null): Rejection | null {
    const amendsFeed = target !== null && !this.mayUse(target.source);
    if (amendsFeed && !this.administers(target))
      return { pointer: pointerToTarget(event), code: 'not-yours', detail: FOREIGN_TARGET_OF_PERSON };
    // A correction keeps the source of what it corrects.
    if (amendsFeed && event.corrects !== null) return null;
    return this.mayUse(event.source) ? null : FOREIGN_UNIT_SOURCE;
  }

  private mayUse(source: string): boolean {
    const orgUnit = orgUnitOfSource(source);
    return orgUnit !== null && isWithinAny(this.tree, orgUnit, this.writable);
  }

  private administers({ orgUnit, subject }: AmendTarget): boolean {
    if (this.administered === null) return true;
    const unit = orgUnit ?? unitOf(subject);
    return unit !== null && isWithinAny(this.tree, unit, this.administered);
  }
}

function pointerToTarget({ type }: ValidEvent): string {
  return type === RETRACTED ? '/data/source' : '/corrects';
}

export const NO_BACKFILL: Rejection = {
  pointer: '/backfill',
  code: 'backfill-not-allowed',
  detail: bilingual(
    'Khóa hoặc vai trò của bạn không có quyền events:backfill ở đơn vị này.',
    'Your key or role lacks the right events:backfill here.',
  ),
};
const FOREIGN_TARGET_OF_KEY = bilingual(
  'Khóa chỉ được sửa hoặc thu hồi sự kiện của nguồn của mình.',
  'The key may only amend events of its own source.',
);
const FOREIGN_TARGET_OF_PERSON = bilingual(
  'Sự kiện này do nguồn khác gửi đến; chỉ quản trị viên của đơn vị được sửa hoặc rút lại.',
  'This event came from another source; only an administrator of its org unit may amend it.',
);
const FOREIGN_UNIT_SOURCE: Rejection = {
  pointer: '/source',
  code: 'source-not-allowed',
  detail: bilingual(
    'Người dùng ghi nhận bằng nguồn của đơn vị mình: /org-units/<mã đơn vị>, thuộc phạm vi được ghi nhận.',
    'Persons record with the source of an org unit that they write: /org-units/<code>.',
  ),
};
