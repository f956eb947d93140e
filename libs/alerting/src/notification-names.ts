import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { measureCatalogue } from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import type { NotificationContext } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';

/**
 * Names org units by today's tree, stages and KPIs by the frameworks of this installation, and work by the
 * catalogue of measures.
 */
@Injectable()
export class NotificationNames {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly frameworks: KnownFrameworks,
  ) {}

  async context(q?: Queryable): Promise<NotificationContext> {
    const { tree } = await this.directory.current(q);
    return {
      orgUnitName: (code) => tree.get(code)?.name,
      framework: (id, edition) => this.frameworks.find(id, edition),
      measure: (id) => measureCatalogue.get(id),
    };
  }
}
