import type { Day } from '#kernel';
import type { TrackAssessment } from '../../assessment.js';
import type { FormulaValues } from '../../formula/compiled-formula.js';
import { valuesOf } from '../../formula/values-of.js';
import type { FrameworkDefinition } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { kindOf } from '../../track-kinds/track-kinds.js';
import { measuredFrom, type Measured } from '../measured.js';
import { NO_PEERS, type PeerStatistics } from '../peers/peer-figures.js';
import { valuesAfter } from './values-after.js';
import type { WorkDone } from './work.js';

/** Keyed by framework, because two frameworks may have different KPIs with the same id. */
export type PeersByFramework = ReadonlyMap<FrameworkDefinition, PeerStatistics>;

export const NO_PEERS_OF_ANY: PeersByFramework = new Map();

/** What is read of an org unit on a day, and the statistics of its peers. */
export interface OrgUnitReadings {
  readings: Readings;
  asOf: Day;
  peers: PeersByFramework;
}

/** The result of an org unit on one framework. */
export interface FrameworkResult {
  framework: FrameworkDefinition;
  measured: Measured;
  tracks: ReadonlyMap<string, TrackAssessment>;
}

export function resultNow(framework: FrameworkDefinition, orgUnit: OrgUnitReadings): FrameworkResult {
  return result(framework, valuesOf(orgUnit.readings), orgUnit);
}

/** The same after the given work; `null` when the work changes nothing that the framework reads. */
export function resultAfter(
  work: WorkDone,
  framework: FrameworkDefinition,
  orgUnit: OrgUnitReadings,
): FrameworkResult | null {
  const values = valuesAfter([work], framework, orgUnit.readings);
  return values && result(framework, values, orgUnit);
}

function result(
  framework: FrameworkDefinition,
  values: FormulaValues,
  { asOf, peers }: OrgUnitReadings,
): FrameworkResult {
  const measured = measuredFrom(framework, values, peers.get(framework) ?? NO_PEERS);
  const tracks = framework.tracks.map(
    (track) => [track.id, kindOf(track).assess(track, measured, asOf)] as const,
  );
  return { framework, measured, tracks: new Map(tracks) };
}
