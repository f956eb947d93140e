import { DomainError, type Day } from '#kernel';
import { inForceOn, studies, type Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { Reach } from '../reach/reach.js';
import type { Today } from '../standing/today.js';

/**
 * The frameworks of this installation, and who may know of them. Of several editions it is the one in force today that
 * everything is held against, the past included: one ruler for the whole of a line.
 */
export class FrameworkCatalogue {
  constructor(
    private readonly editions: readonly Framework[],
    private readonly today: Pick<Today, 'get'>,
  ) {}

  /** By id, whoever asks; for texts about entries that the caller sees anyway. */
  find(id: string): Framework | undefined {
    return this.current().find((framework) => framework.id === id);
  }

  /** Those that study anything within reach. */
  within(reach: Reach): readonly Framework[] {
    return this.current().filter((framework) => concerns(framework, reach));
  }

  /** @throws DomainError `framework-not-found`, for frameworks beyond reach as for those that do not exist. */
  get(id: string, reach: Reach): Framework {
    const framework = this.find(id);
    if (framework && concerns(framework, reach)) return framework;
    throw new DomainError('framework-not-found', `There is no framework "${id}".`);
  }

  /** Those that study this body. */
  studying(unit: OrgUnit, reach: Reach): readonly Framework[] {
    return this.current().filter((framework) => studiesUnit(framework, unit, reach));
  }

  /** Those that study this body or any below it. */
  studyingWithin(unit: OrgUnit, reach: Reach): readonly Framework[] {
    const units = reach.below(unit.code);
    return this.current().filter((framework) => units.some((each) => studiesUnit(framework, each, reach)));
  }

  /**
   * A framework that studies this body.
   * @throws DomainError `framework-not-found`; `framework-not-applicable` when it studies other bodies.
   */
  getFor(id: string, unit: OrgUnit, reach: Reach): Framework {
    const framework = this.get(id, reach);
    if (studiesUnit(framework, unit, reach)) return framework;
    throw new DomainError('framework-not-applicable', `The framework "${id}" does not study "${unit.code}".`);
  }

  /** The edition in force; where there is none (not yet, or no longer), the newest. */
  private current(): Framework[] {
    const today: Day = this.today.get();
    const inForce = new Map(inForceOn(this.editions, today).map((framework) => [framework.id, framework]));
    const newest = new Map(
      [...this.editions]
        .sort((a, b) => a.edition.validFrom - b.edition.validFrom)
        .map((framework) => [framework.id, framework]),
    );
    const ids = new Set(this.editions.map(({ id }) => id));
    return [...ids].flatMap((id) => inForce.get(id) ?? newest.get(id) ?? []);
  }
}

/** Does the framework study this body? */
export function studiesUnit({ appliesTo }: Framework, unit: OrgUnit, { tree }: Reach): boolean {
  return studies(appliesTo, { level: unit.level, path: [unit.code, ...tree.ancestors(unit.code)] });
}

/** A framework of one part of the tree concerns those who see some of that part. */
function concerns({ appliesTo: { within } }: Framework, reach: Reach): boolean {
  return (
    within === null ||
    reach.sees(within) ||
    (reach.scope !== null && reach.tree.isWithin(reach.scope, within))
  );
}
