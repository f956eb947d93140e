import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import {
  unitKey,
  unitOf,
  type AmendableEvent,
  type AmendTarget,
  type AppendPolicy,
  type PolicyRejection,
  type RequestPolicy,
  type StoredEvent,
  type ValidEvent,
} from '#event-log';
import { subtreesOf, type Principal } from '#identity/domain';
import { OrgDirectory, UnitPolicy } from '#org-units';
import { isWithinAny, type OrgTree } from '#org-units/domain';
import { AmendmentAudit } from './amendment-audit.js';
import { NO_BACKFILL, sourceRuleOf, type SourceRule } from './source-rule.js';

/** Makes the append policy of a caller. It checks events on the tree as of the log's lock. */
@Injectable()
export class CallerPolicies {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly audit: AmendmentAudit,
  ) {}

  for(caller: Principal): AppendPolicy {
    return {
      open: async (tx, { treePosition }) => {
        const { tree, events } = await this.directory.at(treePosition, tx);
        const subtrees = subtreesOf(caller, 'events:write');
        const administered = subtreesOf(caller, 'administer');
        const units = new UnitPolicy(tree, events, {
          subtrees,
          // A key that records also keeps its org units; of persons only administrators do.
          treeSubtrees: caller.kind === 'key' ? subtrees : administered,
          administersAll: administered === null,
        });
        return new CallerPolicy(caller, units, tree, this.audit);
      },
    };
  }
}

class CallerPolicy implements RequestPolicy {
  private readonly writable: readonly string[] | null;
  private readonly backfillable: readonly string[] | null;
  private readonly sources: SourceRule;

  constructor(
    private readonly caller: Principal,
    private readonly units: UnitPolicy,
    private readonly tree: OrgTree,
    private readonly audit: AmendmentAudit,
  ) {
    this.writable = subtreesOf(caller, 'events:write');
    this.backfillable = subtreesOf(caller, 'events:backfill');
    this.sources = sourceRuleOf(caller, tree);
  }

  /** An event without an org unit, such as a retraction, is visible only to callers of the whole tree. */
  maySee({ orgUnit, subject }: AmendableEvent): boolean {
    if (this.writable === null) return true;
    const unit = orgUnit ?? unitOf(subject);
    return unit !== null && this.tree.get(unit) !== undefined && isWithinAny(this.tree, unit, this.writable);
  }

  check(event: ValidEvent, target: AmendTarget | null, position: number): PolicyRejection | null {
    return (
      this.sources.check(event, target) ??
      this.foreignBackfill(event) ??
      this.unitRejection(event, target, position)
    );
  }

  async stored(tx: Queryable, events: readonly StoredEvent[]): Promise<void> {
    await this.audit.record(tx, this.caller, events);
  }

  /**
   * The right to record history may reach less far than the right to record. Callers without it are rejected
   * before the log is asked.
   */
  private foreignBackfill({ backfill, orgUnit }: ValidEvent): PolicyRejection | null {
    if (!backfill || this.backfillable === null || orgUnit === null) return null;
    if (this.backfillable.length === 0) return null;
    return isWithinAny(this.tree, orgUnit, this.backfillable) || !this.tree.get(orgUnit) ? null : NO_BACKFILL;
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
}
