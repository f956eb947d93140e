import type { Day } from '#kernel';
import type { TrackAssessment } from '../../assessment.js';
import type { FormulaValues } from '../../formula/compiled-formula.js';
import { valuesOf } from '../../formula/values-of.js';
import type { FrameworkDefinition } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { kindOf } from '../../track-kinds/track-kinds.js';
import { measuredFrom, type Measured } from '../measured.js';
import { NO_PEERS, type PeerStatistics } from '../peers/peer-figures.js';
import { AfterWork } from './after-work.js';
import { movesOf } from './moves.js';
import type { WorkDone } from './work.js';

/** Of frameworks that measure against peers; two of them may have different KPIs of one name. */
export type PeersByFramework = ReadonlyMap<FrameworkDefinition, PeerStatistics>;

export const NO_PEERS_OF_ANY: PeersByFramework = new Map();

/** A body as it is read on a day, by itself and among its peers. */
export interface Body {
  readings: Readings;
  asOf: Day;
  peers: PeersByFramework;
}

/** Where a body stands on one framework. */
export interface Standing {
  framework: FrameworkDefinition;
  measured: Measured;
  tracks: ReadonlyMap<string, TrackAssessment>;
}

export function standingNow(framework: FrameworkDefinition, body: Body): Standing {
  return standing(framework, valuesOf(body.readings), body);
}

/** The same after so much work; `null` when the work moves nothing that the framework reads. */
export function standingAfter(work: WorkDone, framework: FrameworkDefinition, body: Body): Standing | null {
  const isWorkedOn = ({ subject }: { subject: string | null }) => subject === work.subject;
  const moves = movesOf(work.measure, framework.readings, isWorkedOn);
  if (moves.adds.size + moves.means.size + moves.lifts.size + moves.things.length === 0) return null;
  const after = new AfterWork(moves, work.brings ?? null, body.readings);
  return standing(framework, after.values(work.count), body);
}

function standing(framework: FrameworkDefinition, values: FormulaValues, { asOf, peers }: Body): Standing {
  const measured = measuredFrom(framework, values, peers.get(framework) ?? NO_PEERS);
  const tracks = framework.tracks.map(
    (track) => [track.id, kindOf(track).assess(track, measured, asOf)] as const,
  );
  return { framework, measured, tracks: new Map(tracks) };
}
