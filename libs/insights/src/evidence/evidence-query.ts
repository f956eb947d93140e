import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone, type Day } from '#kernel';
import {
  assessKpi,
  distributionId,
  eventTypesOf,
  measureCatalogue,
  middleAmounts,
  trailingInstead,
  type Delta,
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
  entityKeyOf,
  inSnapshot,
  PastAdjustments,
  pastOrgUnits,
  type PastOrgUnits,
  type ReadingGrid,
  ReadingsAt,
} from '#read-models';
import { Attribution } from './attribution.js';
import { ReplacedEvents } from './replaced-events.js';
import type {
  Evidence,
  EvidenceItem,
  EvidencePart,
  EvidenceRequest,
  FormulaPart,
  ReadingEvidence,
} from './evidence.js';
import {
  attributionOf,
  type AttributionContext,
  type ReadingAttribution,
} from '../domain/reading-attribution.js';

/** A reading, and the part of the formula that reads it. */
interface ReadingOfPart {
  part: FormulaPart;
  reading: Reading;
}

/** What is known before a page of events is read. `places`: `null` where the tree of each day decides. */
type EvidenceContext = Omit<AttributionContext, 'supplies'> & {
  members: readonly string[];
  places: PastOrgUnits | null;
};

/** Answers which events make up the value of a KPI, and how much each of them adds. */
@Injectable()
export class EvidenceQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
    private readonly directory: OrgDirectory,
    private readonly reader: EventLogReader,
    private readonly attribution: Attribution,
    private readonly replaced: ReplacedEvents,
    private readonly adjustments: PastAdjustments,
    private readonly zone: DayZone,
  ) {}

  /** Returns `null` when the framework has no such KPI. */
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
    const selected = readingsOfParts(kpi).filter(({ part, reading }) => isSelected(part, reading, request));
    return inSnapshot(this.database, async (snapshot) => {
      const grid = await this.readings.read(snapshot, [orgUnit], kpi.formula.readings, [at.asOf], point);
      const evidence = await this.evidenceOf(snapshot, orgUnit, selected, point, grid, request);
      return { kpi: assessKpi(kpi, grid.at(orgUnit, at.asOf)), ...evidence };
    });
  }

  /** Answers the same about one reading, whether or not a formula reads it. */
  ofReading(
    orgUnit: string,
    reading: Reading,
    at: PointInTime,
    request: Pick<EvidenceRequest, 'limit' | 'after'>,
  ): Promise<ReadingEvidence> {
    return inSnapshot(this.database, async (snapshot) => {
      const grid = await this.readings.read(snapshot, [orgUnit], [reading], [at.asOf], at);
      const selected = [{ part: 'numerator' as const, reading }];
      return this.evidenceOf(snapshot, orgUnit, selected, at, grid, request);
    });
  }

  private async evidenceOf(
    q: Queryable,
    orgUnit: string,
    asked: readonly ReadingOfPart[],
    point: PointInTime,
    grid: ReadingGrid,
    request: EvidenceRequest,
  ): Promise<ReadingEvidence> {
    const position = await this.readings.position(q, point);
    const now = grid.at(orgUnit, point.asOf);
    const selected = asked.map(({ part, reading }) => ({ part, reading: asRead(reading, now) }));
    const heard = new Map(
      selected.map(({ reading }) => [reading.key, grid.heard(orgUnit, point.asOf, reading)]),
    );
    const leftOut = new Map(
      selected.map(({ reading }) => [reading.key, monthsLeftOut(grid.leftOut(orgUnit, point.asOf, reading))]),
    );
    const context = {
      ...(await this.context(q, orgUnit, selected, point, position)),
      now,
      isLeftOut: ({ key }: Reading, code: string, month: Day): boolean =>
        leftOut.get(key)?.has(`${code} ${month}`) ?? false,
      asOfOrgUnit: ({ key }: Reading, code: string): Day => heard.get(key)?.get(code) ?? point.asOf,
    };
    return {
      position,
      parts: selected.map((each) => evidencePartOf(each, now, point.asOf)),
      ...(await this.page(q, context, selected, { ...request, position })),
    };
  }

  private async page(
    q: Queryable,
    context: EvidenceContext,
    selected: readonly ReadingOfPart[],
    { after, limit, position }: EvidenceRequest & { position: number },
  ): Promise<Pick<Evidence, 'items' | 'next'>> {
    const names = allMeasuresRead(selected.map(({ reading }) => reading));
    const types = [...new Set(names.flatMap(eventTypesOf))];
    const events = await this.reader.ofUnits(q, context.members, { after, upTo: position, limit, types });
    const attribution = await this.attribution.of(q, events, {
      position,
      distinctCounts: names.some(isDistinct),
    });
    const supplies = await this.adjustments.suppliesOn(q, context.asOf, {
      ...{ places: context.places, position },
      entities: events.map(entityKeyOf),
    });
    const of = { ...context, supplies };
    const counted = attribution.flatMap(({ event, deltas }) =>
      selected.flatMap(({ part, reading }): EvidenceItem[] => {
        const attributed = attributionOf(of, reading, event, deltas);
        const { adds } = attributed;
        const because = adds === 0 ? whyNothing(attributed) : null;
        if (adds === 0 && because === null) return [];
        const { measure, key } = reading;
        const ofMedian = amountOf(reading, deltas, context.now);
        return [{ event, part, measure, key, adds, because, ...ofMedian, added: null, replacedBy: null }];
      }),
    );
    const replaced = (await this.replaced.of(q, events, position)).flatMap(
      ({ event, deltas, because, replacedBy }) =>
        selected.flatMap(({ part, reading }): EvidenceItem[] => {
          const { adds: added } = attributionOf(of, reading, event, deltas);
          const { measure, key } = reading;
          if (added === 0) return [];
          const { amount } = amountOf(reading, deltas, context.now);
          return [
            { event, part, measure, key, adds: 0, because, amount, isMiddle: false, added, replacedBy },
          ];
        }),
    );
    return {
      items: [...counted, ...replaced].sort((one, other) => one.event.position - other.event.position),
      next: events.length === limit ? (events.at(-1)?.position ?? null) : null,
    };
  }

  private async context(
    q: Queryable,
    orgUnit: string,
    selected: readonly ReadingOfPart[],
    at: PointInTime,
    position: number,
  ): Promise<Omit<EvidenceContext, 'now' | 'asOfOrgUnit' | 'isLeftOut'>> {
    const treeVersions = await this.directory.treeHistory(this.zone, position, q);
    const readings = selected.map(({ reading }) => reading);
    const question = { orgUnits: [orgUnit], readings, days: [at.asOf], view: at, coverage: [] };
    const past = await pastOrgUnits(q, treeVersions, this.zone, question);
    const figures = new Map<string, readonly string[]>();
    for (const reading of readings.filter(isOwnFigure))
      figures.set(reading.key, await this.orgUnitsWithFigure(q, orgUnit, reading, at, past));
    return {
      ...{ orgUnit, asOf: at.asOf, past, figures, members: [...past.members] },
      places: at.tree === 'as-was' ? null : past,
    };
  }

  /**
   * Returns the org units whose own figures are in the mean. Where history is restated, these include the org
   * units that were merged into this one.
   */
  private async orgUnitsWithFigure(
    q: Queryable,
    orgUnit: string,
    reading: Reading,
    at: PointInTime,
    { orgUnits, idOf }: PastOrgUnits,
  ): Promise<string[]> {
    const merged = orgUnits.partsOf(idOf(orgUnit) ?? 0);
    if (merged.length === 0) return [orgUnit];
    const days = [...new Set([at.asOf, ...merged.map(({ until }) => Math.min(until, at.asOf))])];
    const codes = [orgUnit, ...merged.map(({ orgUnitId }) => orgUnits.codeOf(orgUnitId))];
    const view = { ...at, tree: 'as-is' as const };
    const grid = await this.readings.read(q, codes, [reading], days, view, { coverage: false });
    const figure = (code: string, day: Day): ReadValue | undefined => grid.at(code, day).get(reading.key);
    const joined = merged.filter(({ until }) => {
      const [then, now] = [figure(orgUnit, Math.min(until, at.asOf)), figure(orgUnit, at.asOf)];
      return then?.amount === now?.amount && then?.measured === now?.measured;
    });
    return [orgUnit, ...joined.map(({ orgUnitId }) => orgUnits.codeOf(orgUnitId))].filter(
      (code) => figure(code, at.asOf)?.measured,
    );
  }
}

const monthsLeftOut = (leftOut: ReturnType<ReadingGrid['leftOut']>): ReadonlySet<string> =>
  new Set(leftOut.map(({ orgUnit, month }) => `${orgUnit} ${month}`));

/** Returns the amount that an event gives an entity of a distribution, and whether it is in the middle. */
function amountOf(
  { as, measure, key }: Reading,
  deltas: readonly Delta[],
  now: Readings,
): Pick<EvidenceItem, 'amount' | 'isMiddle'> {
  const given = deltas.findLast(
    (delta) => as === 'subjects' && delta.measure === distributionId(measure) && delta.amount > 0,
  );
  if (!given) return { amount: null, isMiddle: false };
  const amount = Number(given.subject) / 10 ** (measureCatalogue.get(measure)?.decimals ?? 0);
  return { amount, isMiddle: middleAmounts(now.get(key)?.distribution ?? [])?.includes(amount) ?? false };
}

/** Returns why an event adds nothing to a reading; `null`: it has nothing to do with it. */
function whyNothing({ overridden, leftOut, elsewhere }: ReadingAttribution): EvidenceItem['because'] {
  if (overridden) return 'overridden';
  if (leftOut) return 'left-out';
  return elsewhere ? 'counted-elsewhere' : null;
}

/** Returns the reading of the reported total of twelve months where a flow is read from that. */
function asRead(reading: Reading, now: Readings): Reading {
  const measure = now.get(reading.key)?.trailing ? trailingInstead(reading) : null;
  return measure === null ? reading : { ...reading, measure, windowMonths: null, as: 'sum' };
}

function readingsOfParts({ formula: { reads } }: Kpi): ReadingOfPart[] {
  return (['numerator', 'denominator'] as const).flatMap((part) =>
    reads[part].map((reading) => ({ part, reading })),
  );
}

function isSelected(part: FormulaPart, { measure, key }: Reading, request: EvidenceRequest): boolean {
  return (
    (request.part === undefined || request.part === part) &&
    (request.measure === undefined || [measure, key].includes(request.measure))
  );
}

function evidencePartOf({ part, reading }: ReadingOfPart, now: Readings, asOf: Day): EvidencePart {
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

/** Returns whether the measure is a distinct count. */
function isDistinct(measure: string): boolean {
  const named = measure.slice(0, measure.lastIndexOf('.'));
  return (
    measureCatalogue.get(measure)?.kind === 'distinct' || measureCatalogue.get(named)?.kind === 'distinct'
  );
}
