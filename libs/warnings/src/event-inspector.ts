import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader, RETRACTED, type LoggedEvent } from '#event-log';
import { DayZone } from '#kernel';
import { FrameworkSet } from '#maturity';
import { OrgDirectory } from '#org-units';
import { FrameworkReads, inspectEvents, knownWith, type Warning } from './domain/index.js';
import { effectiveEvents, loadKnown } from './load-known.js';

/** Inspects recorded events by every kind of warning, from the installed frameworks and the log alone. */
@Injectable()
export class EventInspector {
  private known: { hash: string; reads: FrameworkReads | null } | null = null;

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly directory: OrgDirectory,
    private readonly zone: DayZone,
    private readonly frameworks: FrameworkSet,
  ) {}

  /** Returns the warnings about these events. Superseded, retracted and retracting events have none. */
  async inspect(events: readonly LoggedEvent[], q: Queryable = this.database): Promise<Warning[]> {
    const facts = events.filter(({ type }) => type !== RETRACTED);
    const effective = await effectiveEvents(q, this.reader, facts);
    if (effective.length === 0) return [];
    const { reader, directory, zone } = this;
    const sources = { reader, directory, zone, reads: this.reads() };
    return inspectEvents(effective, await loadKnown(q, effective, sources));
  }

  /**
   * Returns the warnings that these events would have if they were recorded together. Nothing is stored.
   */
  async foresee(events: readonly LoggedEvent[], q: Queryable = this.database): Promise<Warning[]> {
    const facts = events.filter(({ type }) => type !== RETRACTED);
    if (facts.length === 0) return [];
    const { reader, directory, zone } = this;
    const known = await loadKnown(q, facts, { reader, directory, zone, reads: this.reads() });
    return inspectEvents(facts, knownWith(known, facts));
  }

  /** What the frameworks read is worked out again only when their files have changed. */
  private reads(): FrameworkReads | null {
    const { hash, frameworks } = this.frameworks;
    if (this.known?.hash !== hash)
      this.known = { hash, reads: frameworks.length === 0 ? null : new FrameworkReads(frameworks) };
    return this.known.reads;
  }
}
