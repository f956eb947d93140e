import { DomainError } from '#kernel';
import type { Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { Reach } from '../reach/reach.js';

/** The frameworks that this installation knows, and who may know of them. */
export class FrameworkCatalogue {
  private readonly byId: ReadonlyMap<string, Framework>;

  constructor(private readonly frameworks: readonly Framework[]) {
    this.byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  }

  /** By id, whoever asks; for texts about entries that the caller sees anyway. */
  find(id: string): Framework | undefined {
    return this.byId.get(id);
  }

  /** Those that study anything within reach. */
  within(reach: Reach): readonly Framework[] {
    return this.frameworks.filter((framework) => concerns(framework, reach));
  }

  /** @throws DomainError `framework-not-found`, for frameworks beyond reach as for those that do not exist. */
  get(id: string, reach: Reach): Framework {
    const framework = this.byId.get(id);
    if (framework && concerns(framework, reach)) return framework;
    throw new DomainError('framework-not-found', `There is no framework "${id}".`);
  }

  /** Those that study this body. */
  studying(unit: OrgUnit, reach: Reach): readonly Framework[] {
    return this.frameworks.filter((framework) => studies(framework, unit, reach));
  }
}

/** Does the framework study this body? */
export function studies({ appliesTo }: Framework, unit: OrgUnit, reach: Reach): boolean {
  return appliesTo.levels.includes(unit.level) && reach.tree.isWithin(unit.code, appliesTo.within);
}

/** A framework of one part of the tree concerns those who see some of that part. */
function concerns({ appliesTo: { within } }: Framework, reach: Reach): boolean {
  return (
    within === null ||
    reach.sees(within) ||
    (reach.scope !== null && reach.tree.isWithin(reach.scope, within))
  );
}
