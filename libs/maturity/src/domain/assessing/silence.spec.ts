import {
  criterionYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import type { FrameworkDefinition } from '../framework.js';
import type { Readings, SilentPart } from '../reading.js';
import { announce } from './announce.js';
import { assess } from './assess.js';
import { peerStatistics } from './peers/peer-statistics.js';

const TODAY = 20_500;
const LAST_HEARD = 20_300;
const share = frameworkFrom({
  kpis: [kpiYaml()],
  tracks: [trackYaml([[criterionYaml({ enter: 50, exit: 40 })], [criterionYaml({ enter: 80, exit: 75 })]])],
});

/** Returns the readings with the part of each that silent org units have. */
function withSilent(
  framework: FrameworkDefinition,
  amounts: Parameters<typeof readingsOf>[1],
  parts: Record<string, Partial<SilentPart>>,
): Readings {
  const silent = { units: 1, of: 34, since: LAST_HEARD, heard: LAST_HEARD, amount: 0, share: 0 };
  return new Map(
    [...readingsOf(framework, amounts)].map(([key, value]) => {
      const part = parts[key];
      return [key, part ? { ...value, silent: { ...silent, ...part } } : value];
    }),
  );
}

/** A nation of 34 provinces with 3,400 services, of which one with 100 of 100 full-process is silent. */
const nation = (fullProcess: number, silentUnits = 1) =>
  withSilent(
    share,
    { 'services.fullProcess': fullProcess, 'services.eligible': 3400 },
    {
      'services.fullProcess': { units: silentUnits, amount: 100, share: 100 / fullProcess },
      'services.eligible': { units: silentUnits, amount: 100, share: 100 / 3400 },
    },
  );
const announced = (readings: Readings, level: number | null = 1) =>
  announce(share, share.tracks[0]!, level === null ? null : { stage: stage(level) }, readings);
const stage = (level: number) => (level === 0 ? null : { level, id: `stage-${level}` });

describe('one silent province of 34', () => {
  it('leaves the national value and says how many are silent since when', () => {
    const { value, silent, unknownSince } = assess(share, nation(1700), TODAY).kpis[0]!;
    expect(value).toBe(50);
    expect(silent).toMatchObject({ units: 1, of: 34, since: LAST_HEARD });
    expect(unknownSince).toBeUndefined();
  });

  it('freezes the stage at 50.0 % where 50 is asked for, because the province may have fallen to nothing', () => {
    expect(announced(nation(1700))).toMatchObject({ stage: stage(1), frozen: true });
    const { low, high } = assess(share, nation(1700), TODAY).kpis[0]!.silent!;
    expect([low, high]).toEqual([expect.closeTo(47.06, 2), 50]);
  });

  it('does not freeze the stage at 72 %, whatever the province has done', () => {
    expect(announced(nation(2448))).toMatchObject({ stage: stage(1), frozen: false });
  });

  it('prevents a rise that the province could undo', () => {
    expect(announced(nation(1750), 0)).toMatchObject({ stage: null });
  });

  it('prevents a fall that the province could undo, also when it had nothing when it was last heard', () => {
    const fallen = (part: number) =>
      withSilent(
        share,
        { 'services.fullProcess': 1350, 'services.eligible': 3400 },
        {
          'services.fullProcess': { amount: part, share: part / 1350 },
          'services.eligible': { amount: 100, share: 100 / 3400 },
        },
      );
    expect(announced(fallen(10))).toMatchObject({ stage: stage(1), frozen: true });
    expect(announced(fallen(0))).toMatchObject({ stage: stage(1), frozen: true });
    expect(announced(fallen(100))).toMatchObject({ stage: null, frozen: false });
  });

  it('takes the values as last known at a first assessment', () => {
    expect(announced(nation(1750), null)).toMatchObject({ stage: stage(1), frozen: true });
  });
});

describe('an org unit whose only source is silent', () => {
  it('keeps its stage and value, which is unknown since the last day with facts', () => {
    const alone = withSilent(
      share,
      { 'services.fullProcess': 85, 'services.eligible': 100 },
      {
        'services.fullProcess': { of: 1, amount: 85, share: 1 },
        'services.eligible': { of: 1, amount: 100, share: 1 },
      },
    );
    expect(assess(share, alone, TODAY).kpis[0]).toMatchObject({ value: 85, unknownSince: LAST_HEARD });
    expect(announced(alone, 2)).toMatchObject({ stage: stage(2), frozen: true });
  });
});

describe('a count in a window of which a part is silent', () => {
  const counted = frameworkFrom({
    kpis: [
      kpiYaml({
        unit: 'count',
        numerator: 'dossiers.received',
        denominator: undefined,
        zeroDenominator: undefined,
        driver: undefined,
        window: { months: 12 },
      }),
    ],
    tracks: [trackYaml([[criterionYaml({ enter: 100, exit: 90 })]])],
  });
  const key = counted.readings[0]!.key;
  const frozen = (total: number, part: number) =>
    announce(
      counted,
      counted.tracks[0]!,
      { stage: stage(1) },
      withSilent(counted, { [key]: total }, { [key]: { amount: part, share: part / total } }),
    ).frozen;

  it('lies between none and twice what the silent part last was', () => {
    expect(frozen(150, 40)).toBe(false);
    expect(frozen(130, 40)).toBe(true);
    const readings = withSilent(counted, { [key]: 130 }, { [key]: { amount: 40, share: 40 / 130 } });
    expect(assess(counted, readings, TODAY).kpis[0]!.silent).toMatchObject({ low: 90, high: 170 });
  });
});

describe('a value of which a part is silent that says nothing about both ends', () => {
  const alone = { denominator: undefined, zeroDenominator: undefined, driver: undefined };
  const ladderOf = (unit: string, numerator: string, more: object = {}) =>
    frameworkFrom({
      kpis: [kpiYaml({ unit, numerator, ...alone, ...more })],
      tracks: [trackYaml([[criterionYaml({ enter: 3, exit: 2 })]])],
    });
  const mean = ladderOf('score', 'systems.securityLevel');
  const median = ladderOf('days', 'median(services.daysFromIdea)', { window: { months: 12 } });
  const index = (transform: object) =>
    frameworkFrom({
      kpis: [kpiYaml()],
      tracks: [indexTrackYaml({ groups: [groupYaml({ items: [itemYaml({ transform })] })] })],
    });
  const linear = index({ kind: 'linear', from: 0, to: 100, capped: true });
  const zScore = index({ kind: 'z-score' });
  const full = { 'services.fullProcess': 64, 'services.eligible': 100 };

  it.each([
    ['mean', mean, { 'systems.securityLevel': 4 }, 'stage-1'],
    ['median', median, { 'services.daysFromIdea': [4, 5, 6] }, 'stage-1'],
    ['index', linear, full, 'band-1'],
    ['index of z-scores', zScore, full, 'band-1'],
  ] as const)('is frozen when the silent share exceeds 5 %: %s', (_, framework, amounts, id) => {
    const peers = peerStatistics(
      framework.kpis,
      [20, 40, 64].map((fullProcess) =>
        readingsOf(framework, { 'services.fullProcess': fullProcess, 'services.eligible': 100 }),
      ),
    );
    const frozen = (share: number): boolean => {
      const parts = Object.fromEntries(framework.readings.map(({ key }) => [key, { share }]));
      const announcedState = { stage: { level: 1, id } };
      const track = framework.tracks[0]!;
      return announce(framework, track, announcedState, withSilent(framework, amounts, parts), peers).frozen;
    };
    expect(frozen(0.05)).toBe(false);
    expect(frozen(0.051)).toBe(true);
  });
});
