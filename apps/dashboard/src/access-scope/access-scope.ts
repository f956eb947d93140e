import { Injectable } from '@nestjs/common';
import { subtreesOf, type Principal, type Right } from '#identity/domain';
import { DomainError } from '#kernel';
import { OrgDirectory } from '#org-units';
import { isWithinAny, topmost, type OrgTree, type OrgUnit } from '#org-units/domain';

/**
 * The part of today's tree on which a caller holds a right (I7): org units and everything below them. For an
 * org unit outside the scope the answer is the same as for one that does not exist.
 */
export class AccessScope {
  /** The topmost org units of the scope, none below another; `null`: the scope is the whole tree. */
  readonly subtrees: readonly string[] | null;

  constructor(
    readonly tree: OrgTree,
    subtrees: readonly string[] | null,
  ) {
    this.subtrees = subtrees && topmost(tree, subtrees);
  }

  sees(code: string): boolean {
    return this.tree.get(code) !== undefined && isWithinAny(this.tree, code, this.subtrees);
  }

  /** Returns whether the scope holds what belongs to this org unit; `null` belongs to the whole tree. */
  holds(orgUnit: string | null): boolean {
    return this.subtrees === null || (orgUnit !== null && this.sees(orgUnit));
  }

  /** Returns an org unit of the scope; `null` for one outside it. */
  unitOrNull(code: string): OrgUnit | null {
    return this.sees(code) ? (this.tree.get(code) ?? null) : null;
  }

  /**
   * Returns an org unit of the scope.
   * @throws DomainError `org-unit-not-found`
   */
  unit(code: string): OrgUnit {
    const unit = this.unitOrNull(code);
    if (!unit) throw new DomainError('org-unit-not-found', `There is no org unit "${code}".`);
    return unit;
  }

  /** Returns all org units of the scope. */
  units(): readonly OrgUnit[] {
    return this.subtrees === null ? this.tree.units() : this.subtrees.flatMap((top) => this.below(top));
  }

  /** Returns the codes of all org units of the scope; `null` when it is the whole tree. */
  codes(): string[] | null {
    return this.subtrees && this.units().map(({ code }) => code);
  }

  /** Returns the topmost org units of the scope. */
  tops(): readonly string[] {
    return this.subtrees ?? this.tree.roots().map(({ code }) => code);
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

  /** Returns the scope of one right. A handler that changes something asks by the right that this needs. */
  async of(caller: Principal, right: Right = 'read'): Promise<AccessScope> {
    const { tree } = await this.directory.current();
    return new AccessScope(tree, subtreesOf(caller, right));
  }
}
