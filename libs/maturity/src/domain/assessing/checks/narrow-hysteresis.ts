import type { Assessment, Mark, TrackAssessment } from '../../assessment.js';
import type { Criterion, FrameworkDefinition, Track } from '../../framework.js';

/** A KPI of which no count lies between its thresholds. */
export interface NarrowHysteresis extends Mark {
  rule: 'narrow-hysteresis';
  kpi: string;
}

interface NarrowHysteresisCheck {
  findings: NarrowHysteresis[];
  /** True when at least one criterion had room between its thresholds to check. */
  hasInput: boolean;
}

/**
 * Finds criteria whose entry and exit thresholds leave no room for the counts of an org unit: of ten
 * services, none is between 45 and 50 percent. Then a single service that changes moves the org unit up or
 * down.
 *
 * Only criteria that the org unit may gain or lose now are checked. In a finding, `observed` is the
 * denominator, and `expected` the smallest one with which any share is less than the room wide.
 */
export function narrowHysteresis(
  framework: FrameworkDefinition,
  assessment: Assessment,
): NarrowHysteresisCheck {
  const findings = new Map<string, NarrowHysteresis>();
  let hasInput = false;
  for (const track of framework.tracks) {
    const now = assessment.tracks.find(({ id }) => id === track.id);
    for (const { kpi: id, enter, exit } of now ? criteriaAtHand(track, now) : []) {
      const kpi = framework.kpis.find((each) => each.id === id);
      const whole = assessment.kpis.find((each) => each.id === id)?.denominator ?? null;
      if (kpi?.unit !== 'percent' || kpi.driver === null || whole === null || whole <= 0 || enter === exit)
        continue;
      hasInput = true;
      if (findings.has(id) || hasCountBetween(enter, exit, whole)) continue;
      findings.set(id, {
        rule: 'narrow-hysteresis',
        kpi: id,
        measure: kpi.driver,
        observed: whole,
        expected: Math.ceil(100 / Math.abs(enter - exit)),
        thresholds: { enter, exit },
      });
    }
  }
  return { findings: [...findings.values()], hasInput };
}

/** The criteria of the stage of an org unit and of the next one; of every gate and item. */
function criteriaAtHand(track: Track, { stage }: TrackAssessment): readonly Criterion[] {
  if (track.kind === 'checklist') return track.items;
  const level = stage?.level ?? 0;
  const isAtHand = (of: number): boolean => track.kind === 'independent' || of === level || of === level + 1;
  return track.stages.filter((each) => isAtHand(each.level)).flatMap(({ criteria }) => criteria);
}

/** Returns whether a whole count gives a share that is below the entry and not below the exit threshold. */
function hasCountBetween(enter: number, exit: number, whole: number): boolean {
  const [entry, exitAt] = [(enter * whole) / 100, (exit * whole) / 100];
  // The exit threshold itself keeps the stage; the entry threshold itself reaches it.
  return enter > exit ? Math.ceil(exitAt) < entry : Math.floor(exitAt) > entry;
}
