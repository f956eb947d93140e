import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { PeersQuery, type PeerMeasure } from '#insights';
import { addMonths, DomainError, formatDay, type Language } from '#kernel';
import { comparable, type Framework, type PeerValue } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { PointInTime } from '#read-models';
import { InvalidRequestError, pageOf, readDay } from '#web';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { appliesToUnit, FrameworkCatalogue, kpiOf } from '../frameworks/framework-catalogue.js';
import { PointsInTime } from '../point-in-time/points-in-time.js';
import type { PeersRequest } from './peers.request.js';
import type { PeersResponse } from './peers.response.js';
import { Ranking } from './ranking.js';

export class GetPeers extends Query<PeersResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly request: PeersRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetPeers)
export class GetPeersHandler implements IQueryHandler<GetPeers> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly catalogue: FrameworkCatalogue,
    private readonly peers: PeersQuery,
    private readonly points: PointsInTime,
  ) {}

  /** Ranks the org units. Those outside the caller's access scope do not count, not even in a mean (I7). */
  async execute({ caller, id, request, language }: GetPeers): Promise<PeersResponse> {
    const scope = await this.scopes.of(caller);
    const at = this.points.of(request);
    const framework = this.catalogue.get(id, scope, request.edition, at.asOf);
    const measure = measureOf(framework, request);
    const codes = unitsCompared(framework, scope, request).map(({ code }) => code);
    const { values, position } = await this.peers.of(framework, codes, measure, at);
    const since = request.since === undefined ? addMonths(at.asOf, -12) : readDay(request.since, 'since');
    const past = { ...at, asOf: since };
    const earlier = this.catalogue.get(id, scope, request.edition, since);
    const ranking = new Ranking(measure, values, await this.before(earlier, framework, codes, request, past));
    const { items, next } = pageOf(ranking.orgUnits(), request, (code) => code);
    return {
      framework: framework.id,
      edition: framework.edition.id,
      asOf: formatDay(at.asOf),
      since: formatDay(since),
      population: ranking.population(),
      decimals: ranking.decimals(framework),
      items: items.flatMap((code) => ranking.describe(scope.unit(code), language)),
      next,
      position: String(position),
    };
  }

  /**
   * Returns the values of the earlier day; none when its edition has another basis or lacks the compared KPI
   * or track.
   */
  private async before(
    earlier: Framework,
    now: Framework,
    codes: readonly string[],
    request: PeersRequest,
    past: PointInTime,
  ): Promise<readonly PeerValue[]> {
    const measure = comparable(earlier, now) ? findMeasure(earlier, request) : undefined;
    return measure ? (await this.peers.of(earlier, codes, measure, past)).values : [];
  }
}

/** Returns the org units that exist today and that the framework applies to. */
function unitsCompared(framework: Framework, scope: AccessScope, { root, level }: PeersRequest): OrgUnit[] {
  const units = root === undefined ? scope.units() : scope.below(scope.unit(root).code);
  return units.filter(
    (unit) =>
      unit.status === 'active' &&
      (level === undefined || unit.level === level) &&
      appliesToUnit(framework, unit, scope),
  );
}

/**
 * Returns the KPI or track to compare.
 * @throws InvalidRequestError unless exactly one of them is named; DomainError `kpi-not-found`,
 * `track-not-found`
 */
function measureOf(framework: Framework, request: PeersRequest): PeerMeasure {
  const { kpi, track } = request;
  if ((kpi === undefined) === (track === undefined)) throw eitherOr();
  if (kpi !== undefined) return { kpi: kpiOf(framework, kpi) };
  const found = findMeasure(framework, request);
  if (!found) {
    throw new DomainError('track-not-found', `The framework "${framework.id}" has no track "${track}".`);
  }
  if ('track' in found && found.track.kind === 'targets') throw withoutScore();
  return found;
}

function findMeasure({ kpis, tracks }: Framework, wanted: PeersRequest): PeerMeasure | undefined {
  const kpi = kpis.find(({ id }) => id === wanted.kpi);
  const track = tracks.find(({ id }) => id === wanted.track);
  if (kpi) return { kpi };
  return track && { track };
}

function eitherOr(): InvalidRequestError {
  const detail = 'Name either the kpi or the track to compare.';
  return new InvalidRequestError([{ parameter: 'kpi', code: 'kpi-or-track', detail }]);
}

function withoutScore(): InvalidRequestError {
  const detail = 'Targets have no score; compare the KPI of a target.';
  return new InvalidRequestError([{ parameter: 'track', code: 'without-score', detail }]);
}
