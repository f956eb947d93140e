import { OrgUnitTree, type DirtyMark } from '#read-models/domain';
import { causesOf } from '../../../../test/support/causes-factory.js';
import {
  causesAmongPeers,
  causesByOrgUnit,
  changeCausesOf,
  isNotifiable,
  isRestating,
  mixesHistory,
  NO_CAUSES,
} from './causes.js';

const row = (id: number, parentId: number | null) => ({
  id,
  code: `U${id}`,
  parentId,
  level: 'other',
  active: true,
  merged: false,
});
const tree = new OrgUnitTree(1, [row(1, null), row(2, 1), row(3, 1)]);
const mark = (orgUnitId: number, changes: Partial<DirtyMark> = {}): DirtyMark => ({
  orgUnitId,
  cause: 'new',
  backfill: false,
  run: null,
  first: 5,
  last: 5,
  ...changes,
});

describe('causesByOrgUnit', () => {
  it('gives the causes of an org unit to those above it, with the range of positions', () => {
    const causes = causesByOrgUnit([mark(2), mark(3, { cause: 'late', first: 7, last: 9 })], tree);
    expect(causes.get(2)).toEqual({ ...causesOf('new'), positions: { first: 5, last: 5 } });
    expect(causes.get(1)).toEqual({ ...causesOf('new', 'late'), positions: { first: 5, last: 9 } });
  });

  it('tells the runs of own facts from those of org units below', () => {
    const causes = causesByOrgUnit([mark(2, { run: 4 }), mark(1, { run: 6 })], tree);
    expect([...causes.get(1)!.runs]).toEqual([
      [4, 'other'],
      [6, 'own'],
    ]);
    expect([...causes.get(2)!.runs]).toEqual([[4, 'own']]);
  });

  it('takes an amendment that was sent as history for history, which is not announced to people', () => {
    const causes = causesByOrgUnit([mark(2, { cause: 'retracted', backfill: true })], tree).get(2)!;
    expect(isNotifiable(causes)).toBe(false);
    expect(changeCausesOf(causes)).toEqual(['backfill', 'retracted']);
  });
});

describe('changeCausesOf', () => {
  it.each([
    [causesOf('backfill', 'retracted', 'new'), ['new', 'retracted', 'backfill']],
    [causesOf('backfill'), ['backfill']],
    [causesOf('merger', 'new'), ['new', 'merger']],
    [causesOf('edition', 'new'), ['edition', 'new']],
  ])('names the deciding cause first', (causes, expected) => {
    expect(changeCausesOf(causes)).toEqual(expected);
  });

  it('names an amendment first when it decides', () => {
    const causes = causesOf('new', 'late', 'retracted');
    expect(changeCausesOf(causes, 'amendment')).toEqual(['retracted', 'late', 'new']);
  });
});

describe('causesAmongPeers', () => {
  it('says that a peer moved when only others have changed', () => {
    expect(causesAmongPeers(NO_CAUSES, causesOf('new', 'retracted'))).toEqual(causesOf('peer'));
  });

  it('keeps history of others silent', () => {
    const causes = causesAmongPeers(NO_CAUSES, causesOf('backfill'));
    expect(isNotifiable(causes)).toBe(false);
    expect(changeCausesOf(causes)).toEqual(['backfill', 'peer']);
  });

  it('keeps the own causes, and other rules for all alike', () => {
    const causes = causesAmongPeers(causesOf('new'), causesOf('edition'));
    expect(isRestating(causes)).toBe(true);
    expect(changeCausesOf(causes)).toEqual(['edition', 'new']);
  });
});

describe('mixesHistory', () => {
  it.each([
    [causesOf('new', 'backfill'), true],
    [causesOf('new'), false],
    [causesOf('backfill'), false],
  ])('is true when live facts and history settle together', (causes, expected) => {
    expect(mixesHistory(causes)).toBe(expected);
  });
});
