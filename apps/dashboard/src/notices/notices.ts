import { Injectable } from '@nestjs/common';
import type { NotificationContext } from '#alerting/domain';
import { DayZone } from '#kernel';
import { measureCatalogue } from '#maturity/domain';
import type { OrgTree } from '#org-units/domain';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';

/** Provides the names that notices need for their codes. */
@Injectable()
export class Notices {
  constructor(
    private readonly catalogue: FrameworkCatalogue,
    private readonly zone: DayZone,
  ) {}

  context(tree: OrgTree): NotificationContext {
    return {
      orgUnitName: (code) => tree.get(code)?.name,
      framework: (id) => this.catalogue.find(id),
      measure: (id) => measureCatalogue.get(id),
      zone: this.zone,
    };
  }
}
