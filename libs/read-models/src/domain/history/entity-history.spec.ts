import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import { chainsOf, effectiveAt, groupedByEntity, inOrderOfTime, isEffective } from './entity-history.js';

const FACT = 'vn.thang.service.registered.v1';

function event(position: number, overrides: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    position,
    source: 'urn:test',
    id: `${position}`,
    type: FACT,
    subject: 'service/1',
    orgUnit: 'A',
    time: position,
    recordedAt: position,
    backfill: false,
    amends: null,
    chain: null,
    run: null,
    data: {},
    ...overrides,
  };
}

const original = event(1);
const correction = event(3, { amends: 1, chain: 1 });
const retraction = event(5, { type: RETRACTED, amends: 3, chain: 1 });
const other = event(4, { subject: 'service/2' });
const log = [original, correction, other, retraction];
const chains = chainsOf([original, correction, retraction]);
const effective = (position: number): number[] =>
  effectiveAt(log, chains, position).map((each) => each.position);

describe('effectiveAt', () => {
  it.each([
    [0, []],
    [1, [1]],
    [3, [3]],
    [4, [3, 4]],
    [5, [1, 4]],
  ])('knows the versions that counted when the log ended at position %d', (position, expected) => {
    expect(effective(position)).toEqual(expected);
  });

  it('counts no event of a chain whose original was retracted', () => {
    const gone = event(6, { type: RETRACTED, amends: 1, chain: 1 });
    const all = [original, correction, gone];
    expect(effectiveAt(all, chainsOf(all), 6)).toEqual([]);
  });

  it('does not count a correction whose original was erased', () => {
    expect(effectiveAt([correction], new Map(), 9)).toEqual([]);
  });
});

describe('isEffective', () => {
  it('looks up the effective version by the position of the original', () => {
    const positions = new Map<number, number | null>([[1, 3]]);
    const effectivePositionOf = (root: number): number | null | undefined => positions.get(root);
    expect([original, correction, other].map((each) => isEffective(each, effectivePositionOf))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('histories', () => {
  it('are ordered by time, and by position within one moment', () => {
    const events = [event(1, { time: 9 }), event(2, { time: 3 }), event(3, { time: 3 })];
    expect(inOrderOfTime(events).map(({ position }) => position)).toEqual([2, 3, 1]);
  });

  it('are kept apart by org unit and subject', () => {
    const same = event(2, { orgUnit: 'B' });
    expect([...groupedByEntity([original, same, other, correction]).values()]).toEqual([
      [original, correction],
      [same],
      [other],
    ]);
  });
});
