import { Injectable } from '@nestjs/common';
import { Settings } from '#config';
import { KeptOverviews, Persons } from '#identity';
import type { Look, Principal, ShownOverview } from '#identity/domain';
import { OverviewQuery } from '#insights';
import { DomainError, type Day } from '#kernel';
import type { Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import { FreshnessQuery } from '#read-models';
import { AccessScopes, type AccessScope } from '../../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../../frameworks/framework-catalogue.js';
import { OfferedFrameworks, usualFramework } from '../../frameworks/offered-frameworks.js';
import { endedOn } from '../../org-units/ended-on.js';
import { Today } from '../../point-in-time/today.js';
import { unitsItAppliesTo } from '../units-of-overview.js';
import { resultsOn } from './results-on-track.js';
import type { OverviewSummaryRequest } from './summary.request.js';

/** What an overview is about. */
export interface SummarySubject {
  scope: AccessScope;
  root: OrgUnit;
  /** The org unit that it would have begun with, had that one results by the framework asked for. */
  insteadOf: OrgUnit | null;
  /** `null`: none applies to the org unit or to any below it. */
  framework: Framework | null;
  /** The id of the track that was asked for or kept; it may be of another framework. */
  track: string | null;
  asOf: Day;
  /** The same day, when it was chosen because no facts are expected any more. */
  ended: Day | null;
  /** The look that what is new is counted from. */
  before: Look | null;
}

/** Decides what an overview is about: what was asked for, what the person kept, or what it begins with. */
@Injectable()
export class SummarySubjects {
  constructor(
    private readonly settings: Settings,
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly offered: OfferedFrameworks,
    private readonly kept: KeptOverviews,
    private readonly persons: Persons,
    private readonly freshness: FreshnessQuery,
    private readonly overview: OverviewQuery,
    private readonly today: Today,
  ) {}

  /** @throws DomainError `org-unit-not-found`, `framework-not-found` */
  async of(caller: Principal, request: OverviewSummaryRequest): Promise<SummarySubject> {
    const scope = await this.scopes.of(caller);
    const { shown, before } = await this.kept.of(caller);
    const today = this.today.get();
    const usual =
      request.root === undefined ? await this.usualRoot(caller, scope, shown, request.framework) : null;
    const root = scope.unit(request.root ?? usual?.code ?? '');
    const ended =
      request.asOf === undefined
        ? endedOn((await this.freshness.of([root.code], null, today)).get(root.code), today)
        : null;
    const asOf = ended ?? this.today.or(request.asOf, 'asOf');
    const framework = await this.frameworkOf(request.framework, { root, scope, shown, asOf });
    const insteadOf = usual?.insteadOf == null ? null : scope.unit(usual.insteadOf);
    return { scope, root, insteadOf, framework, track: request.track ?? shown.track, asOf, ended, before };
  }

  /**
   * Returns what the person kept, else where they work, else the first sample, else the first tree. When a
   * framework is asked for, the first of them that has results by it, else the first that has facts for it.
   */
  private async usualRoot(
    caller: Principal,
    scope: AccessScope,
    shown: ShownOverview,
    framework: string | undefined,
  ): Promise<{ code: string; insteadOf: string | null }> {
    const person = caller.kind === 'person' ? await this.persons.known(caller.id) : null;
    const samples = this.settings.samples.map(({ root }) => root);
    const wanted = [shown.root, person?.orgUnit ?? null, ...samples, ...scope.tops()];
    const roots = wanted.filter(
      (code): code is string => code !== null && scope.unitOrNull(code)?.status === 'active',
    );
    const [first] = roots;
    if (first === undefined)
      throw new DomainError('org-unit-not-found', {
        vi: 'Chưa có đơn vị nào mà bạn được xem.',
        en: 'There is no org unit that you may see yet.',
      });
    const code = (framework !== undefined && (await this.firstWithResults(roots, scope, framework))) || first;
    return { code, insteadOf: code === first ? null : first };
  }

  private async firstWithResults(
    roots: readonly string[],
    scope: AccessScope,
    id: string,
  ): Promise<string | undefined> {
    const today = this.today.get();
    const framework = this.catalogue.get(id, scope, undefined, today);
    const freshness = await this.freshness.of(roots, framework.readings, today);
    const withFacts = roots.filter((code) => freshness.get(code)?.lastHeard != null);
    for (const code of new Set(withFacts)) {
      const units = unitsItAppliesTo(framework, scope, code).map((unit) => unit.code);
      const { items } = await this.overview.of(framework, units, today);
      const isMeasured = framework.tracks.some((track) =>
        resultsOn(track, items).some(({ measured }) => measured),
      );
      if (isMeasured) return code;
    }
    return withFacts[0];
  }

  private async frameworkOf(
    asked: string | undefined,
    { root, scope, shown, asOf }: { root: OrgUnit; scope: AccessScope; shown: ShownOverview; asOf: Day },
  ): Promise<Framework | null> {
    if (asked !== undefined) return this.catalogue.get(asked, scope, undefined, asOf);
    const offered = await this.offered.inOrder(this.catalogue.applyingWithin(root, scope));
    const isKept = offered.some(({ framework: { id } }) => id === shown.framework);
    const id = isKept ? shown.framework : usualFramework(offered, await this.whichHaveFacts(root, offered));
    return id === null ? null : this.catalogue.get(id, scope, undefined, asOf);
  }

  private async whichHaveFacts(
    { code }: OrgUnit,
    offered: readonly { framework: Framework }[],
  ): Promise<(id: string) => boolean> {
    const today = this.today.get();
    const heard = await Promise.all(
      offered.map(async ({ framework: { id, readings } }) => {
        const freshness = (await this.freshness.of([code], readings, today)).get(code);
        return freshness?.lastHeard == null ? [] : [id];
      }),
    );
    const ids = new Set(heard.flat());
    return (id) => ids.has(id);
  }
}
