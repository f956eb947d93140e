import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { toSearchText, type Language } from '#kernel';
import type { OrgTree, OrgUnit } from '#org-units/domain';
import { pageOf } from '#web';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import type { ListOrgUnitsRequest } from './org-unit.request.js';
import { orgUnitDocument, type OrgUnitsResponse } from './org-unit.response.js';
import { isFoundBy } from './is-found-by.js';

export class ListOrgUnits extends Query<OrgUnitsResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListOrgUnitsRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListOrgUnits)
export class ListOrgUnitsHandler implements IQueryHandler<ListOrgUnits> {
  private readonly ranks = new WeakMap<OrgTree, ReadonlyMap<string, number>>();

  constructor(private readonly scopes: AccessScopes) {}

  async execute({ caller, request, language }: ListOrgUnits): Promise<OrgUnitsResponse> {
    const scope = await this.scopes.of(caller);
    const found = matching(scope, request);
    const ranks = this.ranksIn(scope.tree);
    const ordered = [...found].sort((a, b) => (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0));
    const { items, next } = pageOf(ordered, request, ({ code }) => code);
    return { items: items.map((unit) => orgUnitDocument(unit, scope, language)), next };
  }

  /**
   * Returns the rank of each org unit: from the top of the tree downwards, then by code. Computed once per
   * tree.
   */
  private ranksIn(tree: OrgTree): ReadonlyMap<string, number> {
    const known = this.ranks.get(tree);
    if (known) return known;
    const depths = new Map(tree.units().map(({ code }) => [code, tree.ancestors(code).length]));
    const ordered = [...depths].sort(([a, depthA], [b, depthB]) => depthA - depthB || (a < b ? -1 : 1));
    const ranks = new Map(ordered.map(([code], rank) => [code, rank]));
    this.ranks.set(tree, ranks);
    return ranks;
  }
}

function matching(scope: AccessScope, { parent, root, q }: ListOrgUnitsRequest): readonly OrgUnit[] {
  const within = root === undefined ? scope.units() : scope.below(scope.unit(root).code);
  const children =
    parent === undefined ? within : within.filter((unit) => unit.parent === scope.unit(parent).code);
  if (q === undefined) return children;
  const wanted = toSearchText(q);
  return children.filter((unit) => isFoundBy(unit, wanted));
}
