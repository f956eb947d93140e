import { Injectable } from '@nestjs/common';
import { InstallationSettings } from '#installation';
import type { Framework } from '#maturity/domain';

/** The order in which frameworks are offered: the followed ones first, as the installation lists them. */
@Injectable()
export class OfferedFrameworks {
  constructor(private readonly settings: InstallationSettings) {}

  /**
   * Returns the followed frameworks in the order of the installation, then the others. Where it follows all,
   * and among the others, a framework for a part of the tree comes before one for all, because it is more
   * specific.
   */
  async inOrder(frameworks: readonly Framework[]): Promise<OfferedFramework[]> {
    const followed = await this.settings.followed();
    const place = (id: string): number => followed?.indexOf(id) ?? 0;
    const offered = frameworks.map((framework) => ({ framework, followed: place(framework.id) >= 0 }));
    return offered.sort(
      (one, other) =>
        Number(other.followed) - Number(one.followed) ||
        place(one.framework.id) - place(other.framework.id) ||
        Number(isForAll(one)) - Number(isForAll(other)),
    );
  }

  /** Returns whether changes of the framework are notified. */
  async areFollowed(frameworks: readonly Framework[]): Promise<ReadonlySet<string>> {
    const offered = await this.inOrder(frameworks);
    return new Set(offered.filter(({ followed }) => followed).map(({ framework: { id } }) => id));
  }
}

export interface OfferedFramework {
  framework: Framework;
  followed: boolean;
}

/**
 * Returns the framework that pages begin with: of the followed ones the first that has facts, else the first.
 * Only where no followed one applies is it one of the others.
 *
 * @param hasFacts whether any fact of the org unit counts for the framework
 */
export function usualFramework(
  offered: readonly OfferedFramework[],
  hasFacts: (id: string) => boolean,
): string | null {
  const followed = offered.filter((each) => each.followed);
  const measured = (each: OfferedFramework): boolean => hasFacts(each.framework.id);
  const usual = followed.find(measured) ?? followed[0] ?? offered.find(measured) ?? offered[0];
  return usual?.framework.id ?? null;
}

function isForAll({ framework }: OfferedFramework): boolean {
  return framework.appliesTo.within === null;
}
