import { parseDay } from '#kernel';
import { announce, assess, NO_PEERS, type FrameworkDefinition } from '#maturity/domain';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import {
  bandYaml,
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  readingsOf,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import type { Causes } from '../causes.js';
import type { ChangeCause } from '../journal-entry.js';
import {
  announceResult,
  movementsInDoubt,
  withdrawMovements,
  withoutMovements,
  type AnnouncedResult,
  type ComputedFrom,
  type TrackResult,
} from './index.js';

const gate = (enter: number) => [criterionYaml({ enter, exit: enter - 5 })];
const [ladder, gates, index, checklist] = [
  trackYaml([gate(50), gate(80)]),
  trackYaml([gate(50), gate(80)], { kind: 'independent' }),
  indexTrackYaml({ bands: [bandYaml(1, 50, { exit: 45 })] }),
  checklistTrackYaml(),
].map((track) => frameworkFrom({ tracks: [track] })) as [FrameworkDefinition, ...FrameworkDefinition[]];

const DAY = parseDay('2026-07-01')!;

interface Step {
  result: TrackResult;
  from: ComputedFrom;
}

/** Returns the result when so many of a hundred services are full-process. */
function stepTo(
  framework: FrameworkDefinition,
  full: number,
  previous: AnnouncedResult | null,
  causes: Causes,
): Step {
  const readings = readingsOf(framework, { 'services.fullProcess': full, 'services.eligible': 100 });
  const track = framework.tracks[0]!;
  const result = {
    ...{ orgUnit: 'A', framework, track, logPosition: 1, day: DAY, causes },
    assessment: assess(framework, readings, DAY),
    state: announce(framework, track, previous?.state ?? null, readings),
  };
  return { result, from: { readings, peers: NO_PEERS } };
}

/** Announces these shares one after the other. */
function announced(framework: FrameworkDefinition, ...shares: number[]): AnnouncedResult {
  let last: AnnouncedResult | null = null;
  for (const full of shares)
    last = announceResult(stepTo(framework, full, last, causesOf('new')).result, last)!.announced;
  return last!;
}

function inDoubt(
  framework: FrameworkDefinition | undefined,
  shares: readonly number[],
  full: number,
  causes = causesOf('retracted'),
): string[] {
  const previous = announced(framework!, ...shares);
  const { result, from } = stepTo(framework!, full, previous, causes);
  return movementsInDoubt(result, previous, from).map(({ kind, item }) => `${kind} ${item ?? ''}`.trim());
}

describe('movementsInDoubt', () => {
  it.each<[string, FrameworkDefinition | undefined, number[], string]>([
    ['a stage', ladder, [49, 50], 'stage-advanced'],
    ['a gate', gates, [49, 50], 'gate-opened stage-1'],
    ['a band', index, [49, 50], 'band-changed'],
    ['an item', checklist, [49, 50], 'item-attested item'],
  ])('are those of %s that only its exit threshold keeps', (_, framework, shares, movement) => {
    expect(inDoubt(framework, shares, 49)).toEqual([movement]);
    expect(inDoubt(framework, shares, 50)).toEqual([]);
    expect(inDoubt(framework, shares, 44)).toEqual([]);
  });

  it.each<[string, FrameworkDefinition | undefined, string]>([
    ['a stage', ladder, 'stage-regressed'],
    ['a gate', gates, 'gate-closed stage-1'],
    ['an item', checklist, 'item-revoked item'],
  ])('are those of %s that was lost and would have been kept', (_, framework, movement) => {
    expect(inDoubt(framework, [60, 44], 46)).toEqual([movement]);
    expect(inDoubt(framework, [60, 44], 44)).toEqual([]);
  });

  it('are none of a state that was there before the first result', () => {
    expect(inDoubt(ladder, [50], 49)).toEqual([]);
  });

  it('are none without corrected, retracted or late facts, nor when the read models are rebuilt', () => {
    const of = (...causes: ChangeCause[]) => inDoubt(ladder, [49, 50], 49, causesOf(...causes));
    expect([of('new'), of('day-end'), of('peer'), of('new', 'day-end')]).toEqual([[], [], [], []]);
    expect(of('retracted', 'rebuild')).toEqual([]);
    expect([of('late'), of('corrected')]).toEqual([['stage-advanced'], ['stage-advanced']]);
  });

  it('are those of the gate in question, not of the others', () => {
    expect(inDoubt(gates, [40, 60, 80], 79)).toEqual(['gate-opened stage-2']);
  });
});

describe('withoutMovements', () => {
  it.each<[string, FrameworkDefinition | undefined]>([
    ['stage', ladder],
    ['gate', gates],
    ['band', index],
    ['item', checklist],
  ])('announces the %s from before the movement, and takes the movement back', (_, framework) => {
    const [before, previous] = [announced(framework!, 49), announced(framework!, 49, 50)];
    const { result, from } = stepTo(framework!, 49, previous, causesOf('retracted'));
    const undone = movementsInDoubt(result, previous, from);
    const announcement = announceResult(withoutMovements(result, previous, undone, from), previous)!;
    expect(announcement.takenBack.map(({ movement }) => movement)).toEqual(undone);
    const { announced: after, entries } = withdrawMovements(announcement, announcement.takenBack);
    expect(entries.map(({ kind }) => kind)).toEqual(['withdrawn']);
    const stateOf = ({ state: { stage, open }, progress: { items, movements } }: AnnouncedResult) => ({
      ...{ stage, open, items, movements },
    });
    expect(stateOf(after)).toEqual(stateOf(before));
  });
});
