import type { Day } from '#kernel';
import type { MeasuredDelta } from '../deltas/index.js';
import { adjustmentFor, combineClaims, type Claim } from './combine-claims.js';
import { MergedUnits } from './merged-units.js';
import { NONE_OBSERVED } from './observed-stocks.js';

const SERVICES = 1;
const FULL = 2;
const [X, HP, HD] = [10, 11, 12];

const delta = (day: Day, measure: number, amount: number, count = 0): MeasuredDelta => ({
  ...{ day, measure, amount, count },
  subject: null,
});

/** Says of a service on which days there were events, and from which day on it was full-process. */
function claim(orgUnitId: number, days: readonly Day[], full: Day | null, retired: Day | null = null): Claim {
  const [first = 0] = days;
  const gone = retired === null ? [] : [delta(retired, SERVICES, -1), ...(full === null ? [] : [delta(retired, FULL, -1)])]; // prettier-ignore
  return {
    orgUnitId,
    moments: days.map((day) => ({ day, time: day * 1000 + orgUnitId, position: day })),
    deltas: [
      delta(first, SERVICES, 1, 1),
      delta(first, FULL, 0, 1),
      ...(full === null ? [] : [delta(full, FULL, 1)]),
      ...gone,
    ],
    clearedOn: retired,
    observed: NONE_OBSERVED,
  };
}

function on(
  day: Day,
  deltas: readonly MeasuredDelta[],
): { services: number; full: number; measured: number } {
  const upTo = deltas.filter((each) => each.day <= day);
  const sum = (measure: number): number =>
    upTo.filter((each) => each.measure === measure).reduce((total, { amount }) => total + Number(amount), 0);
  return {
    services: sum(SERVICES),
    full: sum(FULL),
    measured: upTo.filter(({ measure }) => measure === FULL).reduce((total, { count }) => total + count, 0),
  };
}

describe('combineClaims', () => {
  it('takes the deltas of each day from the org unit with the latest event by that day', () => {
    const { deltas, suppliers } = combineClaims([claim(HD, [1, 30], null), claim(HP, [1, 20], 20)]);
    expect(on(1, deltas)).toEqual({ services: 1, full: 0, measured: 1 });
    expect(on(20, deltas)).toEqual({ services: 1, full: 1, measured: 1 });
    expect(on(30, deltas)).toEqual({ services: 1, full: 0, measured: 1 });
    expect(suppliers).toEqual([
      { from: 1, orgUnitId: HD },
      { from: 20, orgUnitId: HP },
      { from: 30, orgUnitId: HD },
    ]);
  });

  it('lets a retirement end the claim of its own org unit only', () => {
    const retired = combineClaims([claim(HD, [1, 30], null, 30), claim(HP, [1, 20], 20)]);
    expect(on(40, retired.deltas)).toEqual({ services: 1, full: 1, measured: 1 });
    const both = combineClaims([claim(HD, [1, 30], null, 30), claim(HP, [1, 40], 1, 40)]);
    expect(on(39, both.deltas)).toEqual({ services: 1, full: 1, measured: 1 });
    expect(on(40, both.deltas)).toEqual({ services: 0, full: 0, measured: 1 });
  });

  it('keeps what one org unit has when another only mentions it, without ever having had it', () => {
    const mentioned: Claim = { ...claim(HP, [50], null), deltas: [] };
    expect(on(60, combineClaims([claim(HD, [1], 1), mentioned]).deltas)).toEqual({
      services: 1,
      full: 1,
      measured: 1,
    });
  });
});

describe('adjustmentFor', () => {
  const mergers = new MergedUnits([
    { id: X, parentId: 1, merged: false },
    { id: HP, parentId: X, merged: true },
    { id: HD, parentId: HP, merged: true },
  ]);
  const claims = [claim(X, [5], null), claim(HP, [1, 20], 20), claim(HD, [1], null)];

  it('replaces what each of the merged org units adds by what they add together', () => {
    const adjusted = adjustmentFor(HP, mergers, claims)!;
    const total = [...claims[1]!.deltas, ...claims[2]!.deltas, ...adjusted.deltas];
    expect(on(20, total)).toEqual({ services: 1, full: 1, measured: 1 });
  });

  it('builds on the adjustment of a successor that was merged itself', () => {
    const [below, above] = [adjustmentFor(HP, mergers, claims)!, adjustmentFor(X, mergers, claims)!];
    const total = [...claims.flatMap(({ deltas }) => deltas), ...below.deltas, ...above.deltas];
    for (const day of [1, 5, 20]) expect(on(day, total)).toMatchObject({ services: 1, measured: 1 });
    expect(on(20, total).full).toBe(1);
  });

  it('is none for an entity that only one of them has, or that only others have', () => {
    expect(adjustmentFor(HP, mergers, [claim(HD, [1], 1)])).toBeNull();
    expect(adjustmentFor(HP, mergers, [claim(HD, [1], 1), claim(99, [1], 1)])).toBeNull();
  });
});

describe('MergedUnits', () => {
  const mergers = new MergedUnits([
    { id: X, parentId: 1, merged: false },
    { id: HP, parentId: X, merged: true },
    { id: HD, parentId: HP, merged: true },
    { id: 13, parentId: HP, merged: false },
  ]);

  it('follows mergers both ways, and leaves out what merely lies below', () => {
    expect(mergers.groupOf(X)).toEqual([X, HP, HD]);
    expect(mergers.groupOf(HP)).toEqual([HP, HD]);
    expect(mergers.successorsOf(HD)).toEqual([HP, X]);
    expect(mergers.successorsOf(13)).toEqual([]);
    expect(new MergedUnits([{ id: 1, parentId: null, merged: false }]).isEmpty).toBe(true);
  });
});
