import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone, type Day } from '#kernel';
import {
  assessKpi,
  eventTypesOf,
  measureCatalogue,
  type Framework,
  type Kpi,
  type Reading,
  type Readings,
  type ReadValue,
} from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import {
  allMeasuresRead,
  beforeWindow,
  isOwnFigure,
  pointFor,
  type PointInTime,
  inSnapshot,
  pastOrgUnits,
  type PastOrgUnits,
  ReadingsAt,
} from '#read-models';
import { Attribution } from './attribution.js';
import type { Evidence, EvidenceItem, EvidencePart, EvidenceRequest, FormulaPart } from './evidence.js';
import { attributionOf, type AttributedReadings } from './reading-attribution.js';

/** A reading and the part of the formula that it is read for. */
interface PartReading {
  part: FormulaPart;
  reading: Reading;
}

/** Which events is a KPI's value made of, and what does each add? */
@Injectable()
export class EvidenceQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
    private readonly directory: OrgDirectory,
    private readonly reader: EventLogReader,
    private readonly shares: Attribution,
    private readonly zone: DayZone,
  ) {}

  /** `null` when the framework has no such KPI. */
  of(
    orgUnit: string,
    framework: Framework,
    kpiId: string,
    at: PointInTime,
    request: EvidenceRequest,
  ): Promise<Evidence | null> {
    const kpi = framework.kpis.find(({ id }) => id === kpiId);
    if (!kpi) return Promise.resolve(null);
    const point = pointFor(framework, at);
    const wanted = partsOf(kpi).filter(({ part, reading }) => isWanted(part, reading, request));
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.readings.position(snapshot, point);
      const grid = await this.readings.read(snapshot, [orgUnit], kpi.formula.readings, [at.asOf], point);
      const now = grid.at(orgUnit, at.asOf);
      const shared = await this.shared(snapshot, orgUnit, wanted, point, position, now);
      return {
        position,
        kpi: assessKpi(kpi, now),
        parts: wanted.map((each) => describe(each, now, at.asOf)),
        ...(await this.page(snapshot, shared, wanted, { ...request, position })),
      };
    });
  }

  private async page(
    q: Queryable,
    shared: AttributedReadings & { members: readonly string[] },
    wanted: readonly PartReading[],
    { after, limit, position }: EvidenceRequest & { position: number },
  ): Promise<Pick<Evidence, 'items' | 'next'>> {
    const names = allMeasuresRead(wanted.map(({ reading }) => reading));
    const types = [...new Set(names.flatMap(eventTypesOf))];
    const events = await this.reader.ofUnits(q, shared.members, { after, upTo: position, limit, types });
    const shares = await this.shares.of(q, events, { position, distinctCounts: names.some(isDistinct) });
    const items = shares.flatMap(({ event, deltas }) =>
      wanted.flatMap(({ part, reading }): EvidenceItem[] => {
        const { adds, overridden } = attributionOf(shared, reading, event.orgUnit ?? '', deltas);
        if (adds === 0 && !overridden) return [];
        const because = adds === 0 ? 'overridden' : null;
        return [{ event, part, measure: reading.measure, key: reading.key, adds, because }];
      }),
    );
    return { items, next: events.length === limit ? (events.at(-1)?.position ?? null) : null };
  }

  private async shared(
    q: Queryable,
    orgUnit: string,
    wanted: readonly PartReading[],
    at: PointInTime,
    position: number,
    now: Readings,
  ): Promise<AttributedReadings & { members: readonly string[] }> {
    const treeVersions = await this.directory.treeHistory(this.zone, position, q);
    const readings = wanted.map(({ reading }) => reading);
    const question = { orgUnits: [orgUnit], readings, days: [at.asOf], view: at, coverage: [] };
    const places = await pastOrgUnits(q, treeVersions, this.zone, question);
    const figures = new Map<string, readonly string[]>();
    for (const reading of readings.filter(isOwnFigure))
      figures.set(reading.key, await this.orgUnitsWithFigure(q, orgUnit, reading, at, places));
    return { orgUnit, asOf: at.asOf, now, places, figures, members: [...places.members] };
  }

  /**
   * The org units whose own figures are in the mean: where history is restated, those that became a part of
   * this one, too.
   */
  private async orgUnitsWithFigure(
    q: Queryable,
    orgUnit: string,
    reading: Reading,
    at: PointInTime,
    { orgUnits, idOf }: PastOrgUnits,
  ): Promise<string[]> {
    const parts = orgUnits.partsOf(idOf(orgUnit) ?? 0);
    if (parts.length === 0) return [orgUnit];
    const days = [...new Set([at.asOf, ...parts.map(({ until }) => Math.min(until, at.asOf))])];
    const codes = [orgUnit, ...parts.map(({ orgUnitId }) => orgUnits.codeOf(orgUnitId))];
    const view = { ...at, tree: 'as-is' as const };
    const grid = await this.readings.read(q, codes, [reading], days, view, { coverage: false });
    const figure = (code: string, day: Day): ReadValue | undefined => grid.at(code, day).get(reading.key);
    const joined = parts.filter(({ until }) => {
      const [then, now] = [figure(orgUnit, Math.min(until, at.asOf)), figure(orgUnit, at.asOf)];
      return then?.amount === now?.amount && then?.measured === now?.measured;
    });
    return [orgUnit, ...joined.map(({ orgUnitId }) => orgUnits.codeOf(orgUnitId))].filter(
      (code) => figure(code, at.asOf)?.measured,
    );
  }
}

function partsOf({ formula: { reads } }: Kpi): PartReading[] {
  return (['numerator', 'denominator'] as const).flatMap((part) =>
    reads[part].map((reading) => ({ part, reading })),
  );
}

function isWanted(part: FormulaPart, { measure, key }: Reading, request: EvidenceRequest): boolean {
  return (
    (request.part === undefined || request.part === part) &&
    (request.measure === undefined || [measure, key].includes(request.measure))
  );
}

function describe({ part, reading }: PartReading, now: Readings, asOf: Day): EvidencePart {
  const { measure, key, windowMonths } = reading;
  const value = now.get(key);
  const from = windowMonths === null ? null : beforeWindow(asOf, windowMonths) + 1;
  return {
    ...{ part, measure, key },
    window: { from, to: asOf },
    amount: value?.amount ?? 0,
    measured: value?.measured ?? false,
  };
}

/** Is it the stored companion of a measure of entities with at least one event? */
function isDistinct(measure: string): boolean {
  const named = measure.slice(0, measure.lastIndexOf('.'));
  return (
    measureCatalogue.get(measure)?.kind === 'distinct' || measureCatalogue.get(named)?.kind === 'distinct'
  );
}
