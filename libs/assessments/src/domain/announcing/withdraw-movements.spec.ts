import { parseDay } from '#kernel';
import { announce, assess, type FrameworkDefinition } from '#maturity/domain';
import { causesOf } from '../../../../../test/support/causes-factory.js';
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
} from '../../../../../test/support/framework-factory.js';
import {
  announceResult,
  holds,
  withdrawMovements,
  type AnnouncedResult,
  type ResultAnnouncement,
} from './index.js';

const gate = (enter: number) => [criterionYaml({ enter, exit: enter - 5 })];
const [ladder, gates, index, checklist, targets] = [
  trackYaml([gate(50), gate(80)]),
  trackYaml([gate(50), gate(80)], { kind: 'independent' }),
  indexTrackYaml({ bands: [bandYaml(1, 50)] }),
  checklistTrackYaml(),
  targetsTrackYaml({ targets: [targetYaml({ value: 90 })] }),
].map((track) => frameworkFrom({ tracks: [track] })) as [FrameworkDefinition, ...FrameworkDefinition[]];

const DAY = parseDay('2026-07-01')!;

const readings = (framework: FrameworkDefinition, full: number | null) =>
  readingsOf(framework, full === null ? {} : { 'services.fullProcess': full, 'services.eligible': 100 });

/** Returns the result when so many of a hundred services are full-process. */
function when(
  framework: FrameworkDefinition,
  full: number,
  from: AnnouncedResult | null,
  day = DAY,
): ResultAnnouncement {
  const now = readings(framework, full);
  const track = framework.tracks[0]!;
  const announcement = announceResult(
    {
      ...{ orgUnit: 'A', framework, track, logPosition: 1, day },
      assessment: assess(framework, now, day),
      state: announce(framework, track, from?.state ?? null, now),
      causes: causesOf('new'),
    },
    from,
  );
  if (!announcement) throw new Error('There is no announcement.');
  return announcement;
}

/** Announces these shares one after the other, on one day each; returns what the last one takes back. */
function takenBackBy(framework: FrameworkDefinition | undefined, ...shares: number[]): ResultAnnouncement {
  let last: ResultAnnouncement | null = null;
  for (const [place, full] of shares.entries())
    last = when(framework!, full, last?.announced ?? null, DAY + place);
  return last!;
}

const namesOf = ({ takenBack }: ResultAnnouncement): string[] =>
  takenBack.map(({ movement: { kind, item, day } }) => `${kind} ${item ?? ''} on day ${day - DAY}`);

describe('movements that a result takes back', () => {
  it.each<[string, FrameworkDefinition | undefined, number[], string[]]>([
    ['a stage that is lost', ladder, [40, 60, 40], ['stage-advanced  on day 1']],
    ['nothing when a further stage is reached', ladder, [40, 60, 85], []],
    ['a fall, when the stage is reached again', ladder, [60, 40, 60], ['stage-regressed  on day 1']],
    ['a gate that closes', gates, [40, 60, 40], ['gate-opened stage-1 on day 1']],
    ['a band that is lost', index, [40, 60, 40], ['band-changed  on day 1']],
    ['an item that is revoked', checklist, [40, 60, 40], ['item-attested item on day 1']],
    ['a verdict that changes', targets, [40, 95, 40], ['target-verdict target on day 1']],
    ['a KPI that moves back', ladder, [20, 30, 20], ['kpi-moved full-process-share on day 1']],
    ['nothing when a KPI moves on', ladder, [20, 25, 30], []],
    [
      'an approach, when the stage is no longer close',
      ladder,
      [20, 41, 20],
      ['kpi-moved full-process-share on day 1', 'threshold-approaching stage-1 on day 1'],
    ],
    ['no approach when its stage is reached', ladder, [40, 41, 60], []],
  ])('are %s', (_, framework, shares, names) => {
    expect(namesOf(takenBackBy(framework, ...shares))).toEqual(names);
  });
});

describe('holds', () => {
  const movementOf = (framework: FrameworkDefinition | undefined, ...shares: number[]) => {
    const { takenBack } = takenBackBy(framework, ...shares);
    return { framework: framework!, movement: takenBack[0]!.movement };
  };
  const isTrueAt = ({ framework, movement }: ReturnType<typeof movementOf>, full: number | null): boolean =>
    holds(movement, {
      framework,
      track: framework.tracks[0]!,
      readings: readings(framework, full),
      day: movement.day,
    });

  it.each<[string, FrameworkDefinition | undefined, number[], number, number]>([
    ['a stage advance', ladder, [40, 60, 40], 50, 49],
    ['a stage regression, down to the exit threshold', ladder, [60, 40, 60], 44, 45],
    ['an opened gate', gates, [40, 60, 40], 50, 49],
    ['a closed gate, down to its exit threshold', gates, [60, 40, 60], 44, 45],
    ['a band', index, [40, 60, 40], 50, 49],
    ['an attested item', checklist, [40, 60, 40], 50, 49],
    ['a revoked item', checklist, [60, 40, 60], 44, 45],
    ['a verdict', targets, [40, 95, 40], 90, 89],
    ['a KPI move, while its value is nearer to the end than to the start', ladder, [20, 30, 20], 26, 24],
  ])('checks %s by what is known now of its day', (_, framework, shares, holding, broken) => {
    const movement = movementOf(framework, ...shares);
    expect([isTrueAt(movement, holding), isTrueAt(movement, broken)]).toEqual([true, false]);
  });

  it('checks an approach by the progress of its own stage', () => {
    const { takenBack } = takenBackBy(ladder, 39, 41, 39);
    const approach = { framework: ladder, movement: takenBack.at(-1)!.movement };
    expect(approach.movement.kind).toBe('threshold-approaching');
    expect([40, 39, 60].map((full) => isTrueAt(approach, full))).toEqual([true, false, true]);
  });

  it('does not hold when the facts that it rested on are gone', () => {
    expect(isTrueAt(movementOf(ladder, 40, 60, 40), null)).toBe(false);
    expect(isTrueAt(movementOf(checklist, 60, 40, 60), null)).toBe(false);
  });
});

describe('withdrawMovements', () => {
  it('says which announced movement is withdrawn, instead of telling of a fall', () => {
    const fallen = takenBackBy(ladder, 40, 60, 40);
    expect(fallen.entries.map(({ kind }) => kind)).toContain('stage-regressed');
    const withdrawn = withdrawMovements(fallen, fallen.takenBack, 'Typing error');
    expect(withdrawn.entries.map(({ kind }) => kind)).not.toContain('stage-regressed');
    expect(withdrawn.entries[0]).toMatchObject({
      kind: 'withdrawn',
      data: {
        from: { level: 1 },
        to: null,
        withdraws: { kind: 'stage-advanced', day: DAY + 1 },
        reason: 'Typing error',
      },
    });
  });

  it('leaves no announced movement behind, so that the same movement can be announced again', () => {
    const fallen = takenBackBy(ladder, 40, 60, 40);
    const { announced } = withdrawMovements(fallen, fallen.takenBack);
    const again = when(ladder!, 60, announced, DAY + 3);
    expect(again.entries.map(({ kind }) => kind)).toEqual(['stage-advanced']);
    expect(again.takenBack).toEqual([]);
  });

  it('adds an entry for an approach that no entry of its own told of', () => {
    const back = takenBackBy(ladder, 20, 41, 20);
    const approach = back.takenBack.filter(({ isWritten }) => !isWritten);
    const { entries } = withdrawMovements(back, approach);
    expect(entries.map(({ kind, data }) => [kind, data.withdraws?.item?.id])).toEqual([
      ['kpi-moved', undefined],
      ['withdrawn', 'stage-1'],
    ]);
  });
});
