import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { addMonths, DayZone, type Day } from '#kernel';
import { eventTypesOf, unusedSupply, type Framework, type Mark } from '#maturity/domain';
import type { ReadPoint } from '../domain/reading/index.js';
import { ReadingStore } from '../storage/reading-store.js';
import { readReportedUse, readSupplied, type ThingOfBody } from '../storage/service-use.js';
import { inSnapshot } from '../storage/snapshot.js';
import { assessBody } from './assessed-body.js';
import { flowMarks, flowsToCheck } from './flow-marks.js';
import { ReadingsAt } from './readings-at.js';

/** A check that a body's figures did not pass. */
export interface FailedCheck extends Mark {
  /** What is offered and not used; absent for other rules. */
  subjects?: readonly ThingOfBody[];
}

export interface ChecksOfBody {
  /** Facts up to this position of the log are counted. */
  position: number;
  failed: readonly FailedCheck[];
}

/** Can a body's numbers be trusted? Checks mark them, and change nothing. */
@Injectable()
export class ChecksQuery {
  constructor(
    private readonly database: Database,
    private readonly store: ReadingStore,
    private readonly readings: ReadingsAt,
    private readonly log: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /** `frameworks`: those whose KPIs are checked for parts above their wholes. */
  of(orgUnit: string, frameworks: readonly Framework[], at: ReadPoint): Promise<ChecksOfBody> {
    return inSnapshot(this.database, async (snapshot) => ({
      failed: [
        ...(await this.partsAboveWholes(snapshot, orgUnit, frameworks, at)),
        ...(await this.unusedServices(snapshot, orgUnit, at)),
        ...(await flowMarks(snapshot, this.readings, orgUnit, flowsToCheck(), at)),
      ],
      position: await this.readings.position(snapshot, at),
    }));
  }

  /** The same pair may be read by several KPIs and frameworks. */
  private async partsAboveWholes(
    q: Queryable,
    orgUnit: string,
    frameworks: readonly Framework[],
    at: ReadPoint,
  ): Promise<Mark[]> {
    const marks = new Map<string, Mark>();
    for (const framework of frameworks) {
      const options = { coverage: false };
      const { assessment } = await assessBody(q, this.readings, orgUnit, framework, at, options);
      for (const mark of assessment.kpis.flatMap((kpi) => kpi.marks)) marks.set(JSON.stringify(mark), mark);
    }
    return [...marks.values()];
  }

  /**
   * Told from what is known now, by the tree of today, which are the only ones that single things are kept for. A body that
   * reports no use by service at all is silent about it: that is no finding.
   */
  private async unusedServices(q: Queryable, orgUnit: string, at: ReadPoint): Promise<FailedCheck[]> {
    if (at.knownAt !== null || at.tree === 'as-was') return [];
    const tree = await this.store.trees.load(q);
    const id = tree.find(orgUnit)?.id;
    if (id === undefined) return [];
    const below = tree.subtree(id);
    const offered = await readSupplied(q, below, at.asOf);
    const used = await this.usedServices(q, offered, below, at.asOf);
    const heard = new Set(used.map((thing) => thing.orgUnit));
    const supplied = offered.filter((thing) => heard.has(thing.orgUnit));
    const things = new Map(supplied.map((thing) => [keyOf(thing), thing]));
    const unused = unusedSupply(
      things.keys(),
      used.map(keyOf).filter((key) => things.has(key)),
    );
    if (!unused) return [];
    const { observed, expected } = unused;
    const subjects = unused.subjects.flatMap((key) => things.get(key) ?? []);
    return [{ rule: 'unused-supply', measure: 'services.fullProcess', observed, expected, subjects }];
  }

  /** Filed for, paid for, or reported as used in the twelve months up to that day. */
  private async usedServices(
    q: Queryable,
    offered: readonly ThingOfBody[],
    unitIds: readonly number[],
    day: Day,
  ): Promise<ThingOfBody[]> {
    const units = [...new Set(offered.map(({ orgUnit }) => orgUnit))];
    const year = { since: this.zone.startOf(addMonths(day, -12) + 1), before: this.zone.startOf(day + 1) };
    return [...(await this.log.subjects(q, units, USE, year)), ...(await readReportedUse(q, unitIds, day))];
  }
}

/** What tells that a service was used. */
const USE = [...eventTypesOf('services.withDossier'), ...eventTypesOf('services.withPayment')];

const keyOf = ({ orgUnit, subject }: ThingOfBody): string => `${orgUnit}\n${subject}`;
