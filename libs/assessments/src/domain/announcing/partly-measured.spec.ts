import { parseDay } from '#kernel';
import { announce, assess, type FrameworkDefinition, type ReadValue } from '#maturity/domain';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import {
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  kpiYaml,
  readingsOf,
  targetsTrackYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { announceResult, type AnnouncedResult } from './index.js';

const ratio = kpiYaml({
  numerator: 'dossiers.fullProcess',
  denominator: 'dossiers.resolved',
  driver: 'dossiers.fullProcess',
  window: { months: 12 },
});
const tracks = {
  ladder: trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 75 })]]),
  index: indexTrackYaml(),
  checklist: checklistTrackYaml(),
  targets: targetsTrackYaml(),
};
const [ladder, index, checklist, targets] = Object.values(tracks).map((track) =>
  frameworkFrom({ kpis: [ratio], tracks: [track] }),
) as [FrameworkDefinition, FrameworkDefinition, FrameworkDefinition, FrameworkDefinition];

/** Announces that so many of 100 dossiers are done full-process, while so many are left out. */
function announced(
  framework: FrameworkDefinition,
  fullProcess: number,
  { from = null, leftOut = 0 }: { from?: AnnouncedResult | null; leftOut?: number } = {},
) {
  const amounts = { 'dossiers.fullProcess': fullProcess, 'dossiers.resolved': 100 };
  const readings = new Map(
    [...readingsOf(framework, amounts)].map(([key, value]): [string, ReadValue] => {
      const isLeft = leftOut > 0 && key.startsWith('dossiers.resolved');
      return [key, isLeft ? { ...value, leftOut: { amount: leftOut, units: 1 } } : value];
    }),
  );
  const [track] = framework.tracks as [FrameworkDefinition['tracks'][number]];
  const day = parseDay('2026-07-01')!;
  const result = {
    ...{ orgUnit: 'A', framework, track, day, logPosition: 1, causes: causesOf('new') },
    assessment: assess(framework, readings, day),
    state: announce(framework, track, from?.state ?? null, readings),
  };
  return announceResult(result, from)!;
}

const kinds = ({ entries }: ReturnType<typeof announced>): string[] => entries.map(({ kind }) => kind);

/** Returns what is announced of a fall from one share to another, whole and partly measured. */
function fall(framework: FrameworkDefinition, from: number, to: number): [string[], string[]] {
  const before = announced(framework, from).announced;
  return [
    kinds(announced(framework, to, { from: before })),
    kinds(announced(framework, to, { from: before, leftOut: 150 })),
  ];
}

describe('a share of flows of which a part is left out', () => {
  it('neither lowers a stage nor has an entry that it moved', () => {
    expect(fall(ladder, 60, 10)).toEqual([['stage-regressed'], []]);
    expect(fall(ladder, 60, 55)).toEqual([['kpi-moved'], []]);
  });

  it('moves no score', () => {
    expect(fall(index, 60, 55)).toEqual([['kpi-moved', 'score-moved'], []]);
  });

  it('revokes no item of a checklist, and attests none', () => {
    expect(fall(checklist, 60, 10)).toEqual([['item-revoked'], []]);
    expect(fall(checklist, 10, 60)).toEqual([['item-attested'], []]);
  });

  it('changes no verdict on a target', () => {
    expect(fall(targets, 60, 100)).toEqual([['target-verdict'], []]);
    expect(fall(targets, 100, 60)).toEqual([['target-verdict'], []]);
  });

  it('is announced as it is once nothing is left out any more', () => {
    const before = announced(ladder, 60).announced;
    const partly = announced(ladder, 10, { from: before, leftOut: 150 }).announced;
    expect(kinds(announced(ladder, 10, { from: partly }))).toEqual(['stage-regressed']);
  });
});
