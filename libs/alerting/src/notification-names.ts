import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { measureCatalogue } from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import type { NotificationContext } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';

/**
 * Names org units by today's tree, stages and KPIs by the frameworks of this installation, work by the
 * catalogue of measures, and events by the log.
 */
@Injectable()
export class NotificationNames {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly frameworks: KnownFrameworks,
    private readonly log: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /** @param positions the positions of the events in the log that texts are to name */
  async context(q: Queryable, positions: readonly number[] = []): Promise<NotificationContext> {
    const { tree } = await this.directory.current(q);
    const events = positions.length === 0 ? [] : await this.log.at(q, positions);
    const byPosition = new Map(events.map((event) => [event.position, event]));
    return {
      event: (position) => byPosition.get(position),
      zone: this.zone,
      orgUnitName: (code) => tree.get(code)?.name,
      framework: (id, edition) => this.frameworks.find(id, edition),
      measure: (id) => measureCatalogue.get(id),
    };
  }
}
