import {
  announceResult,
  type AnnouncedResult,
  type ChangeCause,
  type ComputedFrom,
  type ResultAnnouncement,
  type TrackResult,
} from '#assessments/domain';
import { parseDay } from '#kernel';
import { announce, assess, NO_PEERS, type FrameworkDefinition } from '#maturity/domain';
import { causesOf } from './causes-factory.js';
import {
  bandYaml,
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  readingsOf,
  targetsTrackYaml,
  targetYaml,
  trackYaml,
} from './framework-factory.js';

const gate = (enter: number) => [criterionYaml({ enter, exit: enter - 5 })];
const of = (track: Record<string, unknown>): FrameworkDefinition => frameworkFrom({ tracks: [track] });

/** Frameworks of one track each, about the share of full-process services. */
export const shareFrameworks = {
  ladder: of(trackYaml([gate(50), gate(80)])),
  gates: of(trackYaml([gate(50), gate(80)], { kind: 'independent' })),
  index: of(indexTrackYaml({ bands: [bandYaml(1, 50, { exit: 45 })] })),
  checklist: of(checklistTrackYaml()),
  targets: of(targetsTrackYaml({ targets: [targetYaml({ value: 90 })] })),
};

export const FIRST_DAY = parseDay('2026-07-01')!;

/** Returns the readings when so many of a hundred services are full-process; `null`: none is known. */
export function readingsOfShare(
  framework: FrameworkDefinition,
  full: number | null,
): ComputedFrom['readings'] {
  return readingsOf(
    framework,
    full === null ? {} : { 'services.fullProcess': full, 'services.eligible': 100 },
  );
}

/** Returns the result when so many of a hundred services are full-process, so many days after the first. */
export function resultOfShare(
  framework: FrameworkDefinition,
  full: number,
  previous: AnnouncedResult | null,
  { dayNumber = 0, causes = ['new'] }: { dayNumber?: number; causes?: readonly ChangeCause[] } = {},
): { result: TrackResult; from: ComputedFrom } {
  const readings = readingsOfShare(framework, full);
  const track = framework.tracks[0]!;
  const day = FIRST_DAY + dayNumber;
  const result = {
    ...{ orgUnit: 'A', framework, track, logPosition: dayNumber + 1, day, causes: causesOf(...causes) },
    assessment: assess(framework, readings, day),
    state: announce(framework, track, previous?.state ?? null, readings),
  };
  return { result, from: { readings, peers: NO_PEERS } };
}

/** Announces these shares one after the other, on one day each. */
export function announceShares(
  framework: FrameworkDefinition,
  ...shares: readonly number[]
): ResultAnnouncement {
  const announced = shares.reduce<ResultAnnouncement | null>((last, full, dayNumber) => {
    const previous = last?.announced ?? null;
    const { result } = resultOfShare(framework, full, previous, { dayNumber });
    return announceResult(result, previous) ?? last;
  }, null);
  if (!announced) throw new Error('There is no announcement.');
  return announced;
}
