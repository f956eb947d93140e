import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventSearch, RETRACTED, type FiledEvent, type StoredEvent } from '#event-log';
import { AuditTrail, type AuditRecord } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock } from '#kernel';

/**
 * Writes corrections and retractions by persons into the audit trail, with the data before and after. Those
 * of a run belong to one import, which has a record of its own.
 */
@Injectable()
export class AmendmentAudit {
  constructor(
    private readonly search: EventSearch,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async record(tx: Queryable, caller: Principal, events: readonly StoredEvent[]): Promise<void> {
    if (caller.kind !== 'person') return;
    const amendments = events.flatMap(({ amends, run, event }) =>
      amends === null || run !== null ? [] : [{ event, target: amends }],
    );
    if (amendments.length === 0) return;
    const targets = await this.search.these(
      tx,
      amendments.map(({ target }) => target),
    );
    const at = this.clock.now();
    const records = amendments.map(({ event, target }): AuditRecord => {
      const retracts = event.type === RETRACTED;
      const before = targets.get(target);
      return {
        at,
        actor: caller,
        action: retracts ? 'event-retracted' : 'event-corrected',
        target: String(target),
        orgUnit: event.orgUnit ?? before?.orgUnit ?? null,
        before: auditedEvent(before),
        after: retracts
          ? { reason: event.data.reason }
          : { type: event.type, subject: event.subject, time: new Date(event.time), data: event.data },
      };
    });
    await this.audit.recordAll(tx, records);
  }
}

function auditedEvent(filed: FiledEvent | undefined): object | null {
  if (!filed?.event) return null;
  const { type, subject, time, data } = filed.event;
  return { type, subject, time, data };
}
