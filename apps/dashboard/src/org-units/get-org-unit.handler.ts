import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { formatDay, type Day, type Language } from '#kernel';
import { FreshnessQuery, type Freshness } from '#read-models';
import type { Framework } from '#maturity/domain';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import {
  OfferedFrameworks,
  usualFramework,
  type OfferedFramework,
} from '../frameworks/offered-frameworks.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';
import { endedOn } from './ended-on.js';
import { freshnessDocument } from './freshness.response.js';
import {
  orgUnitDocument,
  orgUnitName,
  type FrameworkFreshnessDocument,
  type OrgUnitResponse,
} from './org-unit.response.js';

export class GetOrgUnit extends Query<OrgUnitResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetOrgUnit)
export class GetOrgUnitHandler implements IQueryHandler<GetOrgUnit> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly frameworks: FrameworkCatalogue,
    private readonly offered: OfferedFrameworks,
    private readonly freshness: FreshnessQuery,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, language }: GetOrgUnit): Promise<OrgUnitResponse> {
    const scope = await this.scopes.of(caller);
    const unit = scope.unit(code);
    const today = this.today.get();
    const freshness = (await this.freshness.of([code], null, today)).get(code);
    const lastHeard = freshness?.lastHeard ?? null;
    const ended = endedOn(freshness, today);
    const within = await this.offered.inOrder(this.frameworks.applyingWithin(unit, scope));
    const applyingIds = new Set(this.frameworks.applyingTo(unit, scope).map(({ id }) => id));
    const applying = within.filter(({ framework: { id } }) => applyingIds.has(id));
    const byFramework = await this.freshnessOf(code, within, today);
    const heard = new Set(byFramework.flatMap((each) => (each.lastHeard === null ? [] : [each.framework])));
    const hasFacts = (id: string): boolean => heard.has(id);
    return {
      ...orgUnitDocument(unit, scope, language),
      ancestors: scope.ancestorsOf(code).map((ancestor) => orgUnitName(ancestor, language)),
      lastFactDay: lastHeard === null ? null : formatDay(lastHeard),
      endedOn: ended === null ? null : formatDay(ended),
      freshness: byFramework.filter(({ framework }) => applyingIds.has(framework)),
      frameworks: applying.map(({ framework: { id } }) => id),
      usualFramework: usualFramework(applying, hasFacts),
      frameworksWithin: within.map(({ framework: { id } }) => id),
      usualFrameworkWithin: usualFramework(within, hasFacts),
    };
  }

  /** Returns the freshness by framework: what was never heard first, then what is silent longest. */
  private async freshnessOf(
    code: string,
    frameworks: readonly OfferedFramework[],
    today: Day,
  ): Promise<FrameworkFreshnessDocument[]> {
    const found: { framework: Framework; freshness: Freshness }[] = [];
    for (const { framework } of frameworks) {
      const freshness = (await this.freshness.of([code], framework.readings, today)).get(code);
      if (freshness) found.push({ framework, freshness });
    }
    const overdueDays = ({ lastHeard, silentSince }: Freshness): number =>
      lastHeard === null ? Infinity : silentSince === null ? 0 : today - lastHeard;
    return found
      .map(({ framework, freshness }) => ({ framework, freshness, days: overdueDays(freshness) }))
      .sort((one, other) => (one.days === other.days ? 0 : other.days - one.days))
      .map(({ framework: { id }, freshness }) => ({ framework: id, ...freshnessDocument(freshness) }));
  }
}
