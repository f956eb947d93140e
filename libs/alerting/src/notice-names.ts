import type { Queryable } from '#database';
import { measureCatalogue, type Framework } from '#maturity/domain';
import type { OrgDirectory } from '#org-units';
import type { NoticeContext } from './domain/index.js';

/** Where notices find the words for codes: today's tree, the frameworks of this installation, the catalogue of measures. */
export class NoticeNames {
  private readonly frameworks: ReadonlyMap<string, Framework>;

  constructor(
    private readonly directory: OrgDirectory,
    frameworks: readonly Framework[],
  ) {
    this.frameworks = new Map(frameworks.map((framework) => [framework.id, framework]));
  }

  async context(q?: Queryable): Promise<NoticeContext> {
    const { tree } = await this.directory.current(q);
    return {
      orgUnitName: (code) => tree.get(code)?.name,
      framework: (id) => this.frameworks.get(id),
      measure: (id) => measureCatalogue.get(id),
    };
  }
}
