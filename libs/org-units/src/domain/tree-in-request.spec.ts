import type { LoggedEvent } from '#event-log/domain';
import { correcting, established, moved } from '../../../../test/support/tree-event-factory.js';
import {
  foldTree,
  MAX_TREE_CHANGES,
  UnitPolicy,
  type AmendedEvent,
  type CallerScope,
  type UnitEvent,
  type UnitRejection,
} from './index.js';

interface PolicyInTest {
  check: (event: UnitEvent, amended?: AmendedEvent) => UnitRejection | null;
}

/** Makes a policy that gives every event the next position, whether it passes or not. */
function policyFor(caller: CallerScope, events: readonly LoggedEvent[]): PolicyInTest {
  const policy = new UnitPolicy(foldTree(events), events, caller);
  let position = 1000;
  return { check: (event, amended) => policy.check(event, amended ?? null, (position += 1)) };
}

/** A time after everything in the history. */
const LATER = 1_000_000;

const retraction: UnitEvent = {
  type: 'vn.thang.event.retracted.v1',
  subject: null,
  orgUnit: null,
  time: LATER,
  data: { source: '/a', id: '1', reason: 'x' },
};

function change(action: string, code: string, data: UnitEvent['data']): UnitEvent {
  return {
    type: `vn.thang.org-unit.${action}.v1`,
    subject: `org-unit/${code}`,
    orgUnit: null,
    time: LATER,
    data,
  };
}

describe('effect of a tree change on other subtrees', () => {
  const office: CallerScope = { subtrees: ['HOME'], treeSubtrees: ['HOME'], administersAll: false };
  const places = [
    established('VN', { position: 1 }),
    established('HOME', { position: 2, parent: 'VN' }),
    established('AWAY', { position: 3, parent: 'VN' }),
    established('A', { position: 4, parent: 'HOME' }),
    established('B', { position: 5, parent: 'HOME' }),
  ];
  const [, , , a] = places as [LoggedEvent, LoggedEvent, LoggedEvent, LoggedEvent];

  function amended(event: LoggedEvent): AmendedEvent {
    return { ...event, amendedUnits: [] };
  }

  it('is checked when a retracted move had brought an org unit into the subtree', () => {
    const away = moved('A', 'AWAY', { position: 6 });
    const back = moved('A', 'HOME', { position: 7 });
    const policy = policyFor(office, [...places, away, back]);
    expect(policy.check(retraction, amended(back))).toMatchObject({
      pointer: '/data/id',
      code: 'outside-scope',
    });
  });

  it('is checked when a retracted move of the past names another subtree', () => {
    const away = moved('A', 'AWAY', { position: 6 });
    const back = moved('A', 'HOME', { position: 7 });
    const policy = policyFor(office, [...places, away, back]);
    expect(policy.check(retraction, amended(away))).toMatchObject({ code: 'outside-scope' });
  });

  it('is checked when a retracted correction had replaced a change in another subtree', () => {
    const elsewhere = [...places, established('C', { position: 6, parent: 'AWAY' })];
    const original = moved('C', 'AWAY', { position: 7 });
    const correction = correcting(original, moved('A', 'B', { position: 8 }));
    const policy = policyFor(office, [...elsewhere, original, correction]);
    expect(policy.check(retraction, amended(correction))).toMatchObject({ code: 'outside-scope' });
  });

  it('is checked when the correction of a retracted original lies in another subtree', () => {
    const original = moved('A', 'B', { position: 6 });
    const correction = correcting(original, moved('A', 'AWAY', { position: 7 }));
    const policy = policyFor(office, [...places, original, correction]);
    expect(policy.check(retraction, amended(original))).toMatchObject({ code: 'outside-scope' });
  });

  it('is checked when parents that close a cycle give way to an earlier one in another subtree', () => {
    const wandered = [...places, moved('A', 'AWAY', { position: 6 }), moved('A', 'B', { position: 20 })];
    const policy = policyFor(office, wandered);
    // B is put below A at a time before A came below B. A then has no parent in the subtree.
    expect(policy.check({ ...change('moved', 'B', { parent: 'A' }), time: 10_000 })).toMatchObject({
      pointer: '/subject',
      code: 'outside-scope',
    });
  });

  it('is checked on the tree that earlier events of the same request have changed', () => {
    const policy = policyFor(office, places);
    expect(policy.check(change('moved', 'A', { parent: 'B' }))).toBeNull();
    const inRequest = { ...amended(moved('A', 'B', { position: 1001 })), position: 1001 };
    expect(policy.check(change('moved', 'A', { parent: 'AWAY' }), inRequest)).toMatchObject({
      pointer: '/data/parent',
      code: 'outside-scope',
    });
    expect(policy.check(retraction, inRequest)).toBeNull();
  });

  it('allows administrators of the subtree amendments that stay in it', () => {
    const policy = policyFor(office, places);
    expect(policy.check(change('established', 'A', { parent: 'B' }), amended(a))).toBeNull();
  });

  it('limits the tree changes of a request to what can be folded while the log is locked', () => {
    const policy = policyFor(office, places);
    const again = change('moved', 'A', { parent: 'B' });
    const problems = Array.from({ length: MAX_TREE_CHANGES + 1 }, () => policy.check(again));
    expect(problems.filter((problem) => problem === null)).toHaveLength(MAX_TREE_CHANGES);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-changes' });
    expect(policy.check(change('established', 'D', { parent: 'A' }))).toBeNull();
  });
});
