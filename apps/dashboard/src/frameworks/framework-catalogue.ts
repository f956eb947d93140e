import { DomainError, type Day } from '#kernel';
import type { FrameworkSet } from '#maturity';
import { editionOn, editionsOf, appliesToOrgUnit, type Framework, type Kpi } from '#maturity/domain';
import type { OrgTree, OrgUnit } from '#org-units/domain';
import type { AccessScope } from '../access-scope/access-scope.js';
import type { Today } from '../point-in-time/today.js';

/** Returns the framework in the edition that assesses a day. */
export type EditionByDay = (day: Day) => Framework;

/**
 * The frameworks of this installation with all their editions, by access scope. A day is assessed by the
 * edition that is effective on it, unless the caller chooses one. When none is effective, the nearest is
 * used: the one that ended last before the day, otherwise the first.
 */
export class FrameworkCatalogue {
  constructor(
    private readonly set: Pick<FrameworkSet, 'frameworks'>,
    private readonly today: Pick<Today, 'get'>,
  ) {}

  /** Returns a framework by id without a check of access, for texts about entries that the caller may see. */
  find(id: string): Framework | undefined {
    return this.on(id, this.today.get());
  }

  /** Returns the frameworks that apply to any org unit of the access scope, in their edition of today. */
  within(scope: AccessScope): readonly Framework[] {
    return this.all(this.today.get()).filter(({ id }) => this.concerns(id, scope));
  }

  /** Returns all editions of a framework, from the oldest to the newest. */
  editions(id: string): readonly Framework[] {
    return editionsOf(this.set.frameworks, id);
  }

  /**
   * Returns the chosen edition, or the one of a day (default: today).
   * @throws DomainError `framework-not-found`, for frameworks outside the access scope as for those that do
   * not exist; `edition-not-found` with the editions that exist
   */
  get(id: string, scope: AccessScope, edition?: string, day: Day = this.today.get()): Framework {
    const framework = this.on(id, day);
    if (!framework || !this.concerns(id, scope))
      throw new DomainError('framework-not-found', `There is no framework "${id}".`);
    return edition === undefined ? framework : this.chosen(id, edition);
  }

  /** Returns the frameworks that apply to this org unit, in their edition of a day (default: today). */
  applyingTo(unit: OrgUnit, scope: AccessScope, day: Day = this.today.get()): readonly Framework[] {
    return this.all(day).filter((framework) => appliesToUnit(framework, unit, scope.tree));
  }

  /** Returns the frameworks that apply to this org unit or to any below it. */
  applyingWithin(unit: OrgUnit, scope: AccessScope): readonly Framework[] {
    const units = scope.below(unit.code);
    return this.all(this.today.get()).filter((framework) =>
      units.some((each) => appliesToUnit(framework, each, scope.tree)),
    );
  }

  /**
   * Returns a framework that applies to this org unit.
   * @throws DomainError as `get`; `framework-not-applicable` when it applies to other org units only
   */
  getFor(id: string, unit: OrgUnit, scope: AccessScope, edition?: string, day?: Day): Framework {
    const framework = this.get(id, scope, edition, day);
    if (appliesToUnit(framework, unit, scope.tree)) return framework;
    throw new DomainError(
      'framework-not-applicable',
      `The framework "${id}" does not apply to "${unit.code}".`,
    );
  }

  /** Returns the edition that assesses each day: the one of that day, or the chosen one for all days. */
  editionByDay(id: string, unit: OrgUnit, scope: AccessScope, edition?: string): EditionByDay {
    const framework = this.getFor(id, unit, scope, edition);
    return edition === undefined ? (day) => this.on(id, day) ?? framework : () => framework;
  }

  private chosen(id: string, edition: string): Framework {
    const editions = this.editions(id);
    const chosen = editions.find((framework) => framework.edition.id === edition);
    if (chosen) return chosen;
    throw new DomainError('edition-not-found', `The framework "${id}" has no edition "${edition}".`, {
      editions: editions.map((framework) => framework.edition.id),
    });
  }

  private all(day: Day): Framework[] {
    const ids = new Set(this.set.frameworks.map(({ id }) => id));
    return [...ids].flatMap((id) => this.on(id, day) ?? []);
  }

  private on(id: string, day: Day): Framework | undefined {
    const editions = this.editions(id);
    const ended = editions.filter(({ edition }) => edition.validTo !== null && edition.validTo < day);
    return editionOn(editions, id, day) ?? ended.at(-1) ?? editions[0];
  }

  /** Returns whether the framework applies to any org unit of the access scope. */
  private concerns(id: string, scope: AccessScope): boolean {
    return this.editions(id).some(({ appliesTo: { within } }) => within === null || touches(scope, within));
  }
}

/** Returns whether the framework applies to this org unit. */
export function appliesToUnit({ appliesTo }: Framework, unit: OrgUnit, tree: OrgTree): boolean {
  return appliesToOrgUnit(appliesTo, { level: unit.level, path: [unit.code, ...tree.ancestors(unit.code)] });
}

function touches(scope: AccessScope, part: string): boolean {
  return scope.sees(part) || (scope.subtrees?.some((top) => scope.tree.isWithin(top, part)) ?? false);
}

/** @throws DomainError `kpi-not-found` */
export function kpiOf({ id, kpis }: Framework, wanted: string): Kpi {
  const kpi = kpis.find((each) => each.id === wanted);
  if (!kpi) throw kpiNotFound(id, wanted);
  return kpi;
}

export function kpiNotFound(framework: string, kpi: string): DomainError {
  return new DomainError('kpi-not-found', `The framework "${framework}" has no KPI "${kpi}".`);
}
