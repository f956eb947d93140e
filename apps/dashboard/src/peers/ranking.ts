import type { PeerMeasure } from '#insights';
import { distinctDecimals, inLanguage, type Language } from '#kernel';
import {
  groupPeers,
  movementOf,
  normalized,
  peerFigures,
  rankPeers,
  scoreDecimals,
  shownDecimals,
  stageName,
  zScore,
  type Framework,
  type GroupedPeer,
  type PeerValue,
  type RankedPeer,
  type Track,
} from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { PeerDocument, PopulationDocument } from './peers.response.js';

const NO_PEERS_RANKED: PopulationDocument = {
  count: 0,
  mean: null,
  deviation: null,
  lowest: null,
  highest: null,
};

/** Ranks org units by one KPI or track, now and on an earlier day. */
export class Ranking {
  private readonly ranked: readonly GroupedPeer[];
  private readonly before: readonly RankedPeer[];
  private readonly figures: ReturnType<typeof peerFigures>;

  constructor(
    private readonly measure: PeerMeasure,
    private readonly values: readonly PeerValue[],
    before: readonly PeerValue[],
  ) {
    const better = 'kpi' in measure ? measure.kpi.better : 'higher';
    const track = trackOf(measure);
    this.ranked = groupPeers(values, better, track?.kind === 'index' ? track.bands : []);
    this.before = rankPeers(before, better);
    this.figures = peerFigures(values.map(({ value }) => value));
  }

  population(): PopulationDocument {
    return this.figures ? { ...this.figures } : NO_PEERS_RANKED;
  }

  /** Returns the decimals with which no two org units look tied that are not. */
  decimals(framework: Framework): number {
    const known = this.values.flatMap(({ value }) => (value === null ? [] : [value]));
    const usual = 'kpi' in this.measure ? this.measure.kpi.decimals : scoreDecimals(this.measure.track, null);
    const honest = known.map((value) =>
      'kpi' in this.measure
        ? shownDecimals(framework, this.measure.kpi.id, value)
        : scoreDecimals(this.measure.track, value),
    );
    return distinctDecimals(known, Math.max(usual, ...honest));
  }

  /** Returns all org units, the best first, those without a rank last. */
  orgUnits(): string[] {
    const placed = this.ranked.map(({ orgUnit }) => orgUnit);
    const others = this.values.filter(({ value }) => value === null).map(({ orgUnit }) => orgUnit);
    return [...placed, ...others.sort()];
  }

  describe(unit: OrgUnit, language: Language): PeerDocument {
    const orgUnit = { code: unit.code, name: inLanguage(unit.name, language) };
    const peer = this.ranked.find((each) => each.orgUnit === unit.code);
    if (!peer || !this.figures) return { orgUnit, ...WITHOUT_PLACE };
    const { value, rank, tied, group } = peer;
    const track = trackOf(this.measure);
    return {
      orgUnit,
      value,
      z: zScore(value, this.figures),
      normalized: normalized(value, this.figures),
      rank,
      tied,
      group: group && inLanguage(stageName(track, group), language),
      class: group && String(peer.class),
      movement: movementOf(unit.code, this.before, this.ranked),
    };
  }
}

const WITHOUT_PLACE: Omit<PeerDocument, 'orgUnit'> = {
  value: null,
  z: null,
  normalized: null,
  rank: null,
  tied: false,
  group: null,
  class: null,
  movement: null,
};

function trackOf(measure: PeerMeasure): Track | undefined {
  return 'track' in measure ? measure.track : undefined;
}
