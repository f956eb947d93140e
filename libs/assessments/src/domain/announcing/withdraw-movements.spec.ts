import {
  announceShares,
  FIRST_DAY,
  resultOfShare,
  shareFrameworks,
} from '../../../../../test/support/announced-shares-factory.js';
import type { ChangeCause } from '../journal-entry.js';
import { allMovements, type AnnouncedMovement } from './announced-movements.js';
import { movementsInDoubt, withdrawMovements, type AnnouncedResult, type AssessmentEntry } from './index.js';

const { ladder, gates, index, checklist, targets } = shareFrameworks;
type Shares = readonly [framework: (typeof shareFrameworks)['ladder'], ...shares: number[]];

/** Announces these shares, then withdraws those movements that were announced on these days. */
function withdraw([framework, ...shares]: Shares, share: number, ...days: number[]) {
  const previous = announceShares(framework, ...shares).announced;
  const { result, from } = resultOfShare(framework, share, previous, {
    dayNumber: shares.length,
    causes: ['retracted'],
  });
  const movements = movementsOn(previous, days);
  const { withdrawals, announcement } = withdrawMovements(result, previous, movements, from);
  return { previous, withdrawn: withdrawals.map(({ entry }) => entry), announcement };
}

function movementsOn({ progress }: AnnouncedResult, days: readonly number[]): AnnouncedMovement[] {
  return allMovements(progress.movements).filter(({ day }) => days.includes(day - FIRST_DAY));
}

/** Names what an entry withdraws, and the stages that it leads between. */
function namesOf(entries: readonly AssessmentEntry[]): string[] {
  return entries.map(({ kind, data: { withdraws, from, to, item } }) => {
    const about = withdraws ? `withdrawn ${withdraws.kind}` : kind;
    return `${[about, item?.id].filter(Boolean).join(' ')}: ${from?.level ?? 0} → ${to?.level ?? 0}`;
  });
}

describe('withdrawMovements', () => {
  it.each<[string, Shares, number, number[], string[]]>([
    ['a stage', [ladder, 40, 60], 40, [1], ['withdrawn stage-advanced: 1 → 0']],
    [
      'two stages that were reached one after the other',
      [ladder, 40, 60, 85],
      40,
      [1, 2],
      ['withdrawn stage-advanced: 2 → 1', 'withdrawn stage-advanced: 1 → 0'],
    ],
    [
      'the first of two stages, which leaves the second as it is',
      [ladder, 40, 60, 85],
      85,
      [1],
      ['withdrawn stage-advanced: 2 → 2'],
    ],
    ['a fall', [ladder, 60, 40], 60, [1], ['withdrawn stage-regressed: 0 → 1']],
    ['a band', [index, 40, 60], 40, [1], ['withdrawn band-changed: 1 → 0']],
    ['an item', [checklist, 40, 60], 40, [1], ['withdrawn item-attested item: 0 → 0']],
    ['a verdict', [targets, 40, 95], 40, [1], ['withdrawn target-verdict target: 0 → 0']],
    [
      'two moves of a KPI',
      [ladder, 20, 28, 36],
      20,
      [1, 2],
      ['withdrawn kpi-moved full-process-share: 0 → 0', 'withdrawn kpi-moved full-process-share: 0 → 0'],
    ],
    [
      'an approach',
      [ladder, 39, 40],
      39,
      [1],
      ['withdrawn kpi-moved full-process-share: 0 → 0', 'withdrawn threshold-approaching stage-1: 0 → 0'],
    ],
  ])('tells of %s, and of nothing else', (_, shares, share, days, names) => {
    const { withdrawn, announcement } = withdraw(shares, share, ...days);
    expect(namesOf(withdrawn)).toEqual(names);
    expect(namesOf(announcement.entries)).toEqual([]);
  });

  it('withdraws each of the gates that opened one after the other', () => {
    const { withdrawn, announcement } = withdraw([gates, 40, 60, 85], 40, 1, 2);
    expect(namesOf(withdrawn).sort()).toEqual([
      'withdrawn gate-opened stage-1: 1 → 0',
      'withdrawn gate-opened stage-2: 2 → 1',
    ]);
    expect(announcement.announced.state.open).toEqual([]);
    expect(announcement.entries).toEqual([]);
  });

  it('leads back to what was announced before the movements', () => {
    for (const framework of [ladder, gates, index, checklist]) {
      const before = announceShares(framework, 49).announced;
      const { announcement } = withdraw([framework, 49, 50], 49, 1);
      const stateOf = ({ state: { stage, open }, progress: { items, movements } }: AnnouncedResult) => ({
        ...{ stage, open, items, movements },
      });
      expect(stateOf(announcement.announced)).toEqual(stateOf(before));
    }
  });

  it('announces anew what holds today although its notices did not hold', () => {
    const { withdrawn, announcement } = withdraw([ladder, 40, 60, 85], 60, 1, 2);
    expect(namesOf(withdrawn)).toHaveLength(2);
    expect(namesOf(announcement.entries)).toEqual(['stage-advanced: 0 → 1']);
  });

  it('tells of a fall apart from the withdrawal when the org unit also fell', () => {
    const { withdrawn, announcement } = withdraw([ladder, 40, 60, 85], 40, 2);
    expect(namesOf(withdrawn)).toEqual(['withdrawn stage-advanced: 2 → 1']);
    expect(namesOf(announcement.entries)).toEqual(['stage-regressed: 1 → 0']);
  });

  it('names the movement by its day, its position, and where it led', () => {
    const { withdrawn } = withdraw([ladder, 40, 60, 85], 85, 1);
    expect(withdrawn[0]?.data.withdraws).toEqual({
      ...{ kind: 'stage-advanced', day: FIRST_DAY + 1, logPosition: 2 },
      ...{ from: null, to: { level: 1, id: 'stage-1' } },
    });
  });

  it('leaves no announced movement behind, so that the same movement can be announced again', () => {
    const { announcement } = withdraw([ladder, 40, 60], 40, 1);
    expect(announcement.announced.progress.movements).toEqual({});
    const { result, from } = resultOfShare(ladder, 60, announcement.announced, { dayNumber: 3 });
    const again = withdrawMovements(result, announcement.announced, [], from).announcement;
    expect(namesOf(again.entries)).toEqual(['stage-advanced: 0 → 1']);
  });
});

describe('movementsInDoubt', () => {
  const previous = announceShares(ladder, 40, 60, 85).announced;
  const inDoubt = (...causes: ChangeCause[]) =>
    movementsInDoubt(resultOfShare(ladder, 85, previous, { causes }).result, previous).map(
      ({ kind }) => kind,
    );

  it('are all announced movements when facts of the past were added, corrected or retracted', () => {
    for (const cause of ['late', 'corrected', 'retracted', 'backfill'] as const)
      expect(inDoubt(cause)).toEqual(['stage-advanced', 'stage-advanced']);
  });

  it('are none without such facts, nor when the read models are rebuilt', () => {
    expect([inDoubt('new'), inDoubt('day-end'), inDoubt('peer'), inDoubt('new', 'day-end')].flat()).toEqual(
      [],
    );
    expect(inDoubt('retracted', 'rebuild')).toEqual([]);
  });

  it('are the last eight about each subject', () => {
    const swings = Array.from({ length: 12 }, (_, swing) => (swing % 2 === 0 ? 40 : 60));
    const { movements } = announceShares(ladder, ...swings).announced.progress;
    expect(movements['stage ']?.map(({ day }) => day - FIRST_DAY)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
