import type { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';

/** The frameworks of this installation, in all their editions. */
export class KnownFrameworks {
  constructor(private readonly set: Pick<FrameworkSet, 'frameworks'>) {}

  /** In the edition; the last one known when that edition's file is gone. */
  find(id: string, edition?: string): Framework | undefined {
    const editions = this.set.frameworks.filter((framework) => framework.id === id);
    return editions.find((framework) => framework.edition.id === edition) ?? editions.at(-1);
  }
}
