import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { EventLogReader } from '#event-log';
import type { EventType, PayloadOf } from '#event-log/domain';
import type { LocalizedText } from '#kernel';
import { chainsOf, effectiveAt, entityKeyText, inSnapshot, type EntityOfOrgUnit } from '#read-models';

/** The name of a service, in the languages in which it was recorded. */
export type ServiceName = LocalizedText | string;

const NAMING: readonly EventType[] = ['vn.thang.service.registered.v1', 'vn.thang.service.launched.v1'];

/**
 * Answers what services are called. Read models hold numbers only, so names are read from the log. Do not ask
 * for thousands at once.
 */
@Injectable()
export class ServiceNames {
  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
  ) {}

  /** Returns the newest names in the order of `services`; `null` for a service that was never registered. */
  of(services: readonly EntityOfOrgUnit[]): Promise<(ServiceName | null)[]> {
    return inSnapshot(this.database, async (snapshot) => {
      const { position } = await this.reader.head(snapshot);
      const events = await this.reader.entities(snapshot, services);
      const chains = chainsOf(
        await this.reader.chains(
          snapshot,
          events.map((event) => event.position),
        ),
      );
      const names = new Map<string, ServiceName>();
      for (const event of effectiveAt(events, chains, position)) {
        if (!NAMING.some((type) => type === event.type)) continue;
        const { name } = event.data as Pick<PayloadOf<'service.registered' | 'service.launched'>, 'name'>;
        names.set(entityKeyText(event), name);
      }
      return services.map((service) => names.get(entityKeyText(service)) ?? null);
    });
  }
}
