import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { OrgDirectory } from '#org-units';
import type { OrgTree, OrgUnit } from '#org-units/domain';

/**
 * The part of today's tree that a caller may know of (I7): its own body and everything below. A body beyond it is
 * answered exactly like one that does not exist.
 */
export class Reach {
  constructor(
    readonly tree: OrgTree,
    /** `null`: everything. */
    readonly scope: string | null,
  ) {}

  sees(code: string): boolean {
    return this.tree.get(code) !== undefined && this.tree.isWithin(code, this.scope);
  }

  /** @throws DomainError `org-unit-not-found` */
  unit(code: string): OrgUnit {
    const unit = this.sees(code) ? this.tree.get(code) : undefined;
    if (!unit) throw new DomainError('org-unit-not-found', `There is no org unit "${code}".`);
    return unit;
  }

  /** All bodies within reach. */
  units(): readonly OrgUnit[] {
    return this.scope === null ? this.tree.units() : this.below(this.scope);
  }

  /** A body within reach and everything below it. */
  below(code: string): readonly OrgUnit[] {
    if (!this.sees(code)) return [];
    return this.tree.subtree(code).flatMap((each) => this.tree.get(each) ?? []);
  }

  /** The parent, unless it lies beyond reach. */
  parentOf(unit: OrgUnit): string | null {
    return unit.parent !== null && this.sees(unit.parent) ? unit.parent : null;
  }

  /** From the highest one within reach down to the parent. */
  ancestorsOf(code: string): OrgUnit[] {
    return [...this.tree.ancestors(code)]
      .reverse()
      .flatMap((each) => (this.sees(each) ? (this.tree.get(each) ?? []) : []));
  }
}

/** Looks up what a caller reaches, in the newest tree. */
@Injectable()
export class ReachOfCaller {
  constructor(private readonly directory: OrgDirectory) {}

  async of(caller: Principal): Promise<Reach> {
    const { tree } = await this.directory.current();
    return new Reach(tree, caller.orgUnit);
  }
}
