import type { AnnouncedState, GateAssessment, StageRef, TrackAssessment } from '../../assessment.js';
import type { IndependentTrack, Stage } from '../../framework.js';
import { isLost, isMet } from '../criterion.js';
import { isUnclear, restsOnMissingData, valueOf, type Measured } from '../measured.js';
import { nextStage, NOTHING_AHEAD, wayTo, type WayAhead } from '../next-stage.js';

export function assessGates(track: IndependentTrack, measured: Measured): TrackAssessment {
  const gates = track.stages.map((gate) => gateAssessment(gate, isOpened(gate, measured), measured));
  const { id, kind } = track;
  return {
    id,
    kind,
    stage: openGates(gates.filter(({ open }) => open).length),
    score: null,
    ...wayAhead(track, gates),
    gates,
  };
}

/**
 * Decides each gate by itself.
 *
 * An open gate stays open until a KPI is worse than its exit threshold, and while one cannot be measured or
 * decided. A closed gate opens when all its criteria are met and decided; at a first assessment by the values
 * as last known. No gate waits for another.
 */
export function announceGates(
  track: IndependentTrack,
  previous: Pick<AnnouncedState, 'open'> | null,
  measured: Measured,
): AnnouncedState {
  const wereOpen = new Set(previous?.open);
  const gates = track.stages.map((gate) => {
    const opens = isOpened(gate, measured) && (previous === null || !isUnclearGate(gate, measured));
    const open = wereOpen.has(gate.id) ? !isShut(gate, measured) : opens;
    return gateAssessment(gate, open, measured);
  });
  const open = gates.filter((gate) => gate.open).map(({ id }) => id);
  const rests = track.stages.filter(({ id }) => open.includes(id)).flatMap(({ criteria }) => criteria);
  const frozen = rests.some((criterion) => restsOnMissingData(criterion, measured));
  return { stage: openGates(open.length), open, frozen, ...wayAhead(track, gates) };
}

function isOpened({ criteria }: Stage, measured: Measured): boolean {
  return criteria.every((criterion) => isMet(criterion, valueOf(criterion, measured)));
}

function isShut({ criteria }: Stage, measured: Measured): boolean {
  return criteria.some(
    (criterion) => !isUnclear(criterion, measured) && isLost(criterion, valueOf(criterion, measured)),
  );
}

function isUnclearGate({ criteria }: Stage, measured: Measured): boolean {
  return criteria.some((criterion) => isUnclear(criterion, measured));
}

/** Gates are independent, so no stage lies below one. */
function gateAssessment(gate: Stage, open: boolean, measured: Measured): GateAssessment {
  const { level, id } = gate;
  return { level, id, open, ...wayTo(gate, [], measured) };
}

/** Returns the stage of so many open gates, whichever they are; `null`: none is open. */
export function openGates(count: number): StageRef | null {
  return count === 0 ? null : { level: count, id: `open-${count}` };
}

/** The closed gate with the most progress; the first of equals. */
function wayAhead({ stages }: IndependentTrack, gates: readonly GateAssessment[]): WayAhead {
  const [first, ...others] = gates.filter(({ open }) => !open);
  if (!first) return NOTHING_AHEAD;
  const nearest = others.reduce((near, gate) => (nearness(gate) > nearness(near) ? gate : near), first);
  const stage = stages.find(({ id }) => id === nearest.id);
  return stage ? { progress: nearest.progress, next: nextStage(stage, nearest.unmet) } : NOTHING_AHEAD;
}

/** A gate without any known progress counts as further away than one with zero progress. */
const nearness = ({ progress }: GateAssessment): number => progress ?? -1;
