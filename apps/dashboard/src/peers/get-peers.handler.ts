import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { PeersQuery, PublicationsQuery, type PeerMeasure } from '#insights';
import { addMonths, DomainError, formatDay, type Day, type Language } from '#kernel';
import { comparable, indexReadBy, kpisOf, type Framework, type PeerValue } from '#maturity/domain';
import type { OrgTree, OrgUnit } from '#org-units/domain';
import type { PointInTime } from '#read-models';
import { InvalidRequestError, pageOf, readDay } from '#web';
import { publishedPlace } from '../assessment/describe-publication.js';
import type { PublishedPlaceDocument } from '../assessment/published-place.response.js';
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
    private readonly publications: PublicationsQuery,
    private readonly points: PointsInTime,
  ) {}

  /** Ranks the org units. Those outside the caller's access scope do not count, not even in a mean (I7). */
  async execute({ caller, id, request, language }: GetPeers): Promise<PeersResponse> {
    const scope = await this.scopes.of(caller);
    const at = this.points.of(request);
    const framework = this.catalogue.get(id, scope, request.edition, at.asOf);
    const measure = measureOf(framework, request);
    const dayTree = await this.peers.treeOn(at);
    const codes = unitsCompared(framework, scope, request, dayTree).map(({ code }) => code);
    const { values, position } = await this.peers.of(framework, codes, measure, at);
    const { before, since } = await this.earlier(framework, codes, measure, { request, scope, at });
    const ranking = new Ranking(measure, values, before);
    const { items, next } = pageOf(ranking.orgUnits(), request, (code) => code);
    const published = await this.publishedOf(framework, measure, items, at);
    return {
      framework: framework.id,
      edition: framework.edition.id,
      asOf: formatDay(at.asOf),
      since: since === null ? null : formatDay(since),
      population: ranking.population(),
      decimals: ranking.decimals(framework),
      items: items.map((code) => ({
        ...ranking.describe(dayTree.get(code) ?? scope.unit(code), language),
        ...published.get(code),
      })),
      next,
      position: String(position),
    };
  }

  /** Published figures move with their publications; all others, and on request those too, with the days. */
  private async earlier(
    framework: Framework,
    codes: readonly string[],
    measure: PeerMeasure,
    { request, scope, at }: { request: PeersRequest; scope: AccessScope; at: PointInTime },
  ): Promise<{ before: readonly PeerValue[]; since: Day | null }> {
    if (request.since === undefined) {
      const before = await this.peers.ofPublicationBefore(framework, codes, measure, at);
      if (before) return { before, since: null };
    }
    const since = request.since === undefined ? addMonths(at.asOf, -12) : readDay(request.since, 'since');
    const earlier = this.catalogue.get(framework.id, scope, request.edition, since);
    return { before: await this.before(earlier, framework, codes, request, { ...at, asOf: since }), since };
  }

  /** Returns what was published of each org unit, where a published index is compared. */
  private async publishedOf(
    framework: Framework,
    measure: PeerMeasure,
    codes: readonly string[],
    at: PointInTime,
  ): Promise<Map<string, { published: PublishedPlaceDocument }>> {
    const subject = indexReadBy(kpisOf(framework, measure));
    if (subject === null) return new Map();
    const found = await this.publications.of(
      codes.map((orgUnit) => ({ orgUnit, subject })),
      at,
    );
    return new Map(
      codes.flatMap((code, index) => {
        const publication = found[index];
        return publication ? [[code, { published: publishedPlace(publication) }] as const] : [];
      }),
    );
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

/**
 * Returns the org units that the framework applies to: those that exist today, or by the tree of the day
 * those that existed then. Today's scope decides what the caller may see.
 */
function unitsCompared(
  framework: Framework,
  scope: AccessScope,
  { root, level, tree }: PeersRequest,
  dayTree: OrgTree,
): OrgUnit[] {
  const top = root === undefined ? null : scope.unit(root).code;
  const onDay = tree === 'as-was';
  const used = onDay ? dayTree : scope.tree;
  return used
    .units()
    .filter((unit) => unit.status === 'active' && scope.sees(unit.code))
    .filter((unit) => top === null || used.isWithin(unit.code, top))
    .filter((unit) => level === undefined || unit.level === level)
    .filter((unit) => appliesToUnit(framework, unit, used));
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
