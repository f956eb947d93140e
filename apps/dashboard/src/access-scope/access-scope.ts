import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { OrgDirectory } from '#org-units';
import type { OrgTree, OrgUnit } from '#org-units/domain';

/**
 * The part of today's tree that a caller may see (I7): the caller's own org unit and everything below it. For
 * an org unit outside the scope the answer is the same as for one that does not exist.
 */
export class AccessScope {
  constructor(
    readonly tree: OrgTree,
    /** The org unit at the top of the scope; `null`: the scope is the whole tree. */
    readonly orgUnit: string | null,
  ) {}

  sees(code: string): boolean {
    return this.tree.get(code) !== undefined && this.tree.isWithin(code, this.orgUnit);
  }

  /**
   * Returns an org unit of the scope.
   * @throws DomainError `org-unit-not-found`
   */
  unit(code: string): OrgUnit {
    const unit = this.sees(code) ? this.tree.get(code) : undefined;
    if (!unit) throw new DomainError('org-unit-not-found', `There is no org unit "${code}".`);
    return unit;
  }

  /** Returns all org units of the scope. */
  units(): readonly OrgUnit[] {
    return this.orgUnit === null ? this.tree.units() : this.below(this.orgUnit);
  }

  /** Returns an org unit of the scope and everything below it; empty for one outside the scope. */
  below(code: string): readonly OrgUnit[] {
    if (!this.sees(code)) return [];
    return this.tree.subtree(code).flatMap((each) => this.tree.get(each) ?? []);
  }

  /** Returns the parent, or `null` when it lies outside the scope. */
  parentOf(unit: OrgUnit): string | null {
    return unit.parent !== null && this.sees(unit.parent) ? unit.parent : null;
  }

  /** Returns the ancestors within the scope, from the highest down to the parent. */
  ancestorsOf(code: string): OrgUnit[] {
    return [...this.tree.ancestors(code)]
      .reverse()
      .flatMap((each) => (this.sees(each) ? (this.tree.get(each) ?? []) : []));
  }
}

/** Determines the access scope of a caller in the newest tree. */
@Injectable()
export class AccessScopes {
  constructor(private readonly directory: OrgDirectory) {}

  async of(caller: Principal): Promise<AccessScope> {
    const { tree } = await this.directory.current();
    return new AccessScope(tree, caller.orgUnit);
  }
}
