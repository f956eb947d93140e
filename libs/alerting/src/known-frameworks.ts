import type { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';

/** The frameworks of this installation, in all their editions. */
export class KnownFrameworks {
  constructor(private readonly set: Pick<FrameworkSet, 'frameworks'>) {}

  /** Returns the framework in this edition; its last known edition when the file of this one is gone. */
  find(id: string, edition?: string): Framework | undefined {
    const editions = this.set.frameworks.filter((framework) => framework.id === id);
    return editions.find((framework) => framework.edition.id === edition) ?? editions.at(-1);
  }
}
