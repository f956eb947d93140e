import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { OrgDirectory } from '#org-units';
import type { OrgTree, OrgUnit } from '#org-units/domain';

/**
 * The part of today's tree that a caller may know of (I7): its own body and everything below. A body beyond it is
 * answered exactly like one that does not exist.
 */
export class AccessScope {
  constructor(
    readonly tree: OrgTree,
    /** `null`: everything. */
    readonly orgUnit: string | null,
  ) {}

  sees(code: string): boolean {
    return this.tree.get(code) !== undefined && this.tree.isWithin(code, this.orgUnit);
  }

  /** @throws DomainError `org-unit-not-found` */
  unit(code: string): OrgUnit {
    const unit = this.sees(code) ? this.tree.get(code) : undefined;
    if (!unit) throw new DomainError('org-unit-not-found', `There is no org unit "${code}".`);
    return unit;
  }

  /** All bodies within the caller's access scope. */
  units(): readonly OrgUnit[] {
    return this.orgUnit === null ? this.tree.units() : this.below(this.orgUnit);
  }

  /** A body within the caller's access scope and everything below it. */
  below(code: string): readonly OrgUnit[] {
    if (!this.sees(code)) return [];
    return this.tree.subtree(code).flatMap((each) => this.tree.get(each) ?? []);
  }

  /** The parent, unless it lies outside the caller's access scope. */
  parentOf(unit: OrgUnit): string | null {
    return unit.parent !== null && this.sees(unit.parent) ? unit.parent : null;
  }

  /** From the highest one within the caller's access scope down to the parent. */
  ancestorsOf(code: string): OrgUnit[] {
    return [...this.tree.ancestors(code)]
      .reverse()
      .flatMap((each) => (this.sees(each) ? (this.tree.get(each) ?? []) : []));
  }
}

/** Looks up what a caller reaches, in the newest tree. */
@Injectable()
export class AccessScopes {
  constructor(private readonly directory: OrgDirectory) {}

  async of(caller: Principal): Promise<AccessScope> {
    const { tree } = await this.directory.current();
    return new AccessScope(tree, caller.orgUnit);
  }
}
