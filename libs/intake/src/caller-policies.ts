import { Injectable } from '@nestjs/common';
import {
  RETRACTED,
  unitKey,
  unitOf,
  type AmendableEvent,
  type AmendTarget,
  type PolicyRejection,
  type AppendPolicy,
  type RequestPolicy,
  type ValidEvent,
} from '#event-log';
import { hasRight, subtreesOf, type Principal } from '#identity/domain';
import { bilingual } from '#kernel';
import { OrgDirectory, UnitPolicy } from '#org-units';
import { isWithinAny, type OrgTree } from '#org-units/domain';

/** Makes the append policy of a caller. It checks events on the tree as of the log's lock. */
@Injectable()
export class CallerPolicies {
  constructor(private readonly directory: OrgDirectory) {}

  for(caller: Principal): AppendPolicy {
    return {
      open: async (tx, { treePosition }) => {
        const { tree, events } = await this.directory.at(treePosition, tx);
        const scope = {
          subtrees: subtreesOf(caller, 'events:write'),
          administersAll: subtreesOf(caller, 'administer') === null,
        };
        return new CallerPolicy(caller, new UnitPolicy(tree, events, scope), tree);
      },
    };
  }
}

class CallerPolicy implements RequestPolicy {
  constructor(
    private readonly caller: Principal,
    private readonly units: UnitPolicy,
    private readonly tree: OrgTree,
  ) {}

  /** An event without an org unit, such as a retraction, is visible only to callers of the whole tree. */
  maySee({ orgUnit, subject }: AmendableEvent): boolean {
    const subtrees = subtreesOf(this.caller, 'events:write');
    if (subtrees === null) return true;
    const unit = orgUnit ?? unitOf(subject);
    return unit !== null && this.tree.get(unit) !== undefined && isWithinAny(this.tree, unit, subtrees);
  }

  check(event: ValidEvent, target: AmendTarget | null, position: number): PolicyRejection | null {
    return this.foreignTarget(event, target) ?? this.unitRejection(event, target, position);
  }

  private unitRejection(
    event: ValidEvent,
    target: AmendTarget | null,
    position: number,
  ): PolicyRejection | null {
    const rejection = this.units.check(event, target, position);
    if (rejection === null) return null;
    const { unit, ...rest } = rejection;
    return unit === undefined ? rest : { ...rest, awaits: unitKey(unit) };
  }

  /**
   * Rejects amendments of other sources. A key of one source amends events of that source; a key that also
   * administers amends events of any source in its subtree.
   */
  private foreignTarget(event: ValidEvent, target: AmendTarget | null): PolicyRejection | null {
    const { source } = this.caller;
    if (target === null || source === null || target.source === source) return null;
    if (hasRight(this.caller, 'administer')) return null;
    const pointer = event.type === RETRACTED ? '/data/source' : '/corrects';
    return { pointer, code: 'not-yours', detail: FOREIGN_TARGET };
  }
}

const FOREIGN_TARGET = bilingual(
  'Khóa chỉ được sửa hoặc thu hồi sự kiện của nguồn của mình.',
  'The key may only amend events of its own source.',
);
