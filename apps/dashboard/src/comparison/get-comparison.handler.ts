import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { ComparisonQuery, type ComparedDay, type Comparison } from '#insights';
import { DomainError, formatDay, type Language } from '#kernel';
import { comparable, sumOf, type Assessment, type StageRef, type TrackAssessment } from '#maturity/domain';
import { InvalidRequestError, readDay } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import { Describer } from '../assessment/describe-assessment.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import { Today } from '../point-in-time/today.js';
import type { ComparisonRequest } from './comparison.request.js';
import type {
  ComparedDayDocument,
  ComparisonResponse,
  KpiDifferenceDocument,
  TrackDifferenceDocument,
} from './comparison.response.js';

export class GetComparison extends Query<ComparisonResponse> {
  constructor(
    readonly caller: Principal,
    readonly code: string,
    readonly request: ComparisonRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetComparison)
export class GetComparisonHandler implements IQueryHandler<GetComparison> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly comparisons: ComparisonQuery,
    private readonly points: PointsInTime,
    private readonly today: Today,
  ) {}

  async execute({ caller, code, request, language }: GetComparison): Promise<ComparisonResponse> {
    const scope = await this.scopes.of(caller);
    const frameworkOn = this.catalogue.editionByDay(
      request.framework,
      scope.unit(code),
      scope,
      request.edition,
    );
    const [first, last] = [readDay(request.from, 'from'), this.today.or(request.to, 'to')];
    if (first > last) throw upsideDown();
    const from = { day: first, framework: frameworkOn(first) };
    const to = { day: last, framework: frameworkOn(last) };
    assertComparable(from, to);
    const compared = await this.comparisons.of(code, from, to, this.points.view(request));
    return comparisonResponse(from, to, compared, language);
  }
}

/**
 * Refuses editions with different bases, whose difference means nothing, unless the caller chose one edition.
 */
function assertComparable(from: ComparedDay, to: ComparedDay): void {
  if (comparable(from.framework, to.framework)) return;
  const sides = [from, to].map(({ day, framework: { edition } }) => {
    return { day: formatDay(day), edition: edition.id, basis: edition.basis };
  });
  const named = sides.map(({ edition, basis }) => `"${edition}" (basis "${basis}")`).join(' and ');
  throw new DomainError(
    'not-comparable',
    `The editions ${named} are not on the same basis. Choose one with "edition" to hold both days against it.`,
    { editions: sides },
  );
}

function upsideDown(): InvalidRequestError {
  return new InvalidRequestError([
    { parameter: 'from', code: 'range', detail: 'from must not be after to.' },
  ]);
}

function comparisonResponse(
  before: ComparedDay,
  after: ComparedDay,
  { from, to, position }: Comparison,
  language: Language,
): ComparisonResponse {
  const describer = new Describer(after.framework, language);
  return {
    framework: after.framework.id,
    from: dayDocument(before, from, new Describer(before.framework, language)),
    to: dayDocument(after, to, describer),
    differences: kpiDifferences(from, to, describer),
    tracks: trackDifferences(from, to, new Describer(before.framework, language), describer),
    position: String(position),
  };
}

function dayDocument(
  { day, framework: { edition } }: ComparedDay,
  { tracks, kpis }: Assessment,
  describer: Describer,
): ComparedDayDocument {
  return {
    day: formatDay(day),
    edition: edition.id,
    basis: edition.basis,
    tracks: tracks.map(({ id, kind, stage, score, progress }) => {
      const shown = { score, scoreDecimals: describer.scoreDecimals(id, score) };
      return { id, kind, stage: describer.stageOrNull(id, stage), ...shown, progress };
    }),
    kpis: kpis.map(({ id, value, unit }) => {
      return { id, name: describer.kpiName(id), value, unit, decimals: describer.decimals(id, value) };
    }),
  };
}

function kpiDifferences(from: Assessment, to: Assessment, describer: Describer): KpiDifferenceDocument[] {
  return to.kpis.flatMap(({ id, value }) => {
    const before = from.kpis.find((kpi) => kpi.id === id);
    if (!before) return [];
    const change = difference(before.value, value);
    return [{ kpi: id, name: describer.kpiName(id), from: before.value, to: value, change }];
  });
}

function trackDifferences(
  from: Assessment,
  to: Assessment,
  past: Describer,
  present: Describer,
): TrackDifferenceDocument[] {
  return to.tracks.flatMap((after: TrackAssessment) => {
    const before = from.tracks.find(({ id }) => id === after.id);
    if (!before) return [];
    return [
      {
        track: after.id,
        from: past.stageOrNull(after.id, before.stage),
        to: present.stageOrNull(after.id, after.stage),
        levels: levelOf(after.stage) - levelOf(before.stage),
        score: difference(before.score, after.score),
      },
    ];
  });
}

const levelOf = (stage: StageRef | null): number => stage?.level ?? 0;

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : sumOf([after, -before]);
}
