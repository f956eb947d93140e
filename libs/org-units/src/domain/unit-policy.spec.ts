import { vocabulary, type LoggedEvent } from '#event-log/domain';
import { established, merged } from '../../../../test/support/tree-event-factory.js';
import {
  foldTree,
  UnitPolicy,
  type AmendedEvent,
  type CallerScope,
  type UnitEvent,
  type UnitRejection,
} from './index.js';

const history = [
  established('VN', { position: 1 }),
  established('VN-HN', { position: 2, parent: 'VN' }),
  established('VN-HN.1', { position: 3, parent: 'VN-HN' }),
  established('VN-PT', { position: 4, parent: 'VN' }),
  established('VN-VP', { position: 5, parent: 'VN' }),
  merged('VN-VP', 'VN-PT', { position: 6 }),
];

interface PolicyInTest {
  check: (event: UnitEvent, amended?: AmendedEvent) => UnitRejection | null;
}

/** Makes a policy that gives every event the next position, whether it passes or not. */
function policyFor(caller: CallerScope, events: readonly LoggedEvent[] = history): PolicyInTest {
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

const administrator: CallerScope = { subtrees: null, treeSubtrees: null, administersAll: true };
const everywhere: CallerScope = { subtrees: null, treeSubtrees: null, administersAll: false };
const nation: CallerScope = { subtrees: ['VN'], treeSubtrees: ['VN'], administersAll: false };
const hanoi: CallerScope = { subtrees: ['VN-HN'], treeSubtrees: ['VN-HN'], administersAll: false };

describe('UnitPolicy', () => {
  it.each([...vocabulary.values()])(
    'lets an administrator pass with the example of $type',
    ({ examples: [example] }) => {
      const { type, subject = null, orgunit = null, data } = example!;
      const event = { type, subject, orgUnit: orgunit, time: LATER, data: data as UnitEvent['data'] };
      const codes = ['VN', 'VN-PT', 'VN-VP', ...(type.endsWith('established.v1') ? [] : ['VN-HN'])];
      const policy = policyFor(
        administrator,
        codes.map((code, index) => established(code, { position: index + 1 })),
      );
      expect(policy.check(event)).toBeNull();
    },
  );

  describe('knows which org units were ever established', () => {
    it.each<[string, UnitEvent, string]>([
      ['the org unit of a fact', fact('nowhere'), '/orgunit'],
      ['the org unit that is moved', change('moved', 'nowhere', { parent: 'VN' }), '/subject'],
      ['the parent of a new org unit', change('established', 'new', { parent: 'nowhere' }), '/data/parent'],
      ['the parent of a move', change('moved', 'VN-HN', { parent: 'nowhere' }), '/data/parent'],
      ['the successor of a merger', change('merged', 'VN-HN', { into: 'nowhere' }), '/data/into'],
      [
        'one of the successors of a split',
        change('split', 'VN-HN', { into: ['VN-PT', 'nowhere'] }),
        '/data/into/1',
      ],
      ['the org unit that is renamed', change('renamed', 'nowhere', { name: 'x' }), '/subject'],
      ['the org unit that is dissolved', change('dissolved', 'nowhere', {}), '/subject'],
      ['the org unit that a retraction names', { ...retraction, orgUnit: 'nowhere' }, '/orgunit'],
    ])('%s', (_, event, pointer) => {
      expect(policyFor(administrator).check(event)).toMatchObject({ pointer, code: 'unknown-unit' });
    });

    it('accepts events of org units that have ended, whatever their dates', () => {
      expect(policyFor(administrator).check(fact('VN-VP'))).toBeNull();
    });

    it('counts org units that the same request established earlier', () => {
      const policy = policyFor(administrator);
      expect(policy.check(fact('VN-DN'))).toMatchObject({ code: 'unknown-unit' });
      expect(policy.check(change('established', 'VN-DN', { parent: 'VN' }))).toBeNull();
      expect(policy.check(fact('VN-DN'))).toBeNull();
      expect(policy.check(change('established', 'VN-DN', { parent: 'VN' }))).toMatchObject({
        code: 'already-established',
      });
    });

    it('does not count an establishment that it rejected', () => {
      const policy = policyFor(hanoi);
      expect(policy.check(change('established', 'VN-DN', { parent: 'VN' }))).toMatchObject({
        code: 'outside-scope',
      });
      expect(policy.check(fact('VN-DN'))).toMatchObject({ code: 'unknown-unit' });
    });
  });

  it('rejects a second establishment of a code, but allows corrections of the first', () => {
    const again = change('established', 'VN-HN', { parent: 'VN-PT' });
    const policy = policyFor(administrator);
    expect(policy.check(again)).toMatchObject({ pointer: '/subject', code: 'already-established' });
    expect(policy.check(again, target('established', 'VN-PT'))).toMatchObject({
      code: 'already-established',
    });
    expect(policy.check(again, target('established', 'VN-HN'))).toBeNull();
  });

  it.each([
    change('moved', 'VN-HN', { parent: 'VN-HN' }),
    change('merged', 'VN-HN', { into: 'VN-HN' }),
    change('split', 'VN-HN', { into: ['VN-PT', 'VN-HN'] }),
    change('established', 'new', { parent: 'new' }),
  ])('rejects an org unit that refers to itself: $type', (event) => {
    expect(policyFor(administrator).check(event)).toMatchObject({ code: 'refers-to-itself' });
  });

  describe('keeps callers in their subtree (I7)', () => {
    it.each<[string, CallerScope, UnitEvent, string | null]>([
      ['a fact of the own org unit', hanoi, fact('VN-HN'), null],
      ['a fact below', hanoi, fact('VN-HN.1'), null],
      ['a fact above', hanoi, fact('VN'), '/orgunit outside-scope'],
      ['a fact beside', hanoi, fact('VN-PT'), '/orgunit outside-scope'],
      [
        'a fact of a merged org unit, by its successor',
        { subtrees: ['VN-PT'], treeSubtrees: ['VN-PT'], administersAll: false },
        fact('VN-VP'),
        null,
      ],
      ['a fact anywhere', everywhere, fact('VN'), null],
      ['a new org unit below', hanoi, change('established', 'new', { parent: 'VN-HN.1' }), null],
      [
        'a new org unit elsewhere',
        hanoi,
        change('established', 'new', { parent: 'VN-PT' }),
        '/data/parent outside-scope',
      ],
      ['a new root', everywhere, change('established', 'new', {}), '/subject administrators-only'],
      ['a new name of the own org unit', hanoi, change('renamed', 'VN-HN', {}), null],
      ['a new name of the root', nation, change('renamed', 'VN', {}), null],
      ['a move below', nation, change('moved', 'VN-HN.1', { parent: 'VN-PT' }), null],
      [
        'a move of the own org unit',
        hanoi,
        change('moved', 'VN-HN', { parent: 'VN-HN.1' }),
        '/subject outside-scope',
      ],
      [
        'a move into the own subtree',
        hanoi,
        change('moved', 'VN-PT', { parent: 'VN-HN' }),
        '/subject outside-scope',
      ],
      ['a move out of it', hanoi, change('moved', 'VN-HN.1', { parent: 'VN' }), '/data/parent outside-scope'],
      [
        'a move of the root',
        nation,
        change('moved', 'VN', { parent: 'VN-HN' }),
        '/subject administrators-only',
      ],
      [
        'a merger out of it',
        hanoi,
        change('merged', 'VN-HN.1', { into: 'VN-PT' }),
        '/data/into outside-scope',
      ],
      ['a split', nation, change('split', 'VN-HN', { into: ['VN-PT'] }), null],
      ['the end of an org unit below', hanoi, change('dissolved', 'VN-HN.1', {}), null],
      ['the end of the own org unit', hanoi, change('dissolved', 'VN-HN', {}), '/subject outside-scope'],
      ['the end of a root', everywhere, change('dissolved', 'VN', {}), '/subject administrators-only'],
    ])('%s', (_, caller, event, expected) => {
      const problem = policyFor(caller).check(event);
      expect(problem && `${problem.pointer} ${problem.code}`).toBe(expected);
    });

    it.each<[string, UnitEvent, string]>([
      ['a fact above', fact('VN'), 'outside-scope'],
      ['a fact beside', fact('VN-PT'), 'outside-scope'],
      ['a new org unit elsewhere', change('established', 'new', { parent: 'VN-PT' }), 'outside-scope'],
      ['a new root', change('established', 'new', {}), 'administrators-only'],
      ['a new name of the root', change('renamed', 'VN', {}), 'outside-scope'],
      ['the end of the root', change('dissolved', 'VN', {}), 'administrators-only'],
      ['a move of their own org unit', change('moved', 'VN-HN', { parent: 'VN-PT' }), 'outside-scope'],
      ['a move into their subtree', change('moved', 'VN-PT', { parent: 'VN-HN' }), 'outside-scope'],
      ['a move out of it', change('moved', 'VN-HN.1', { parent: 'VN-PT' }), 'outside-scope'],
      ['a merger into their subtree', change('merged', 'VN-PT', { into: 'VN-HN.1' }), 'outside-scope'],
      ['a merger of the root', change('merged', 'VN', { into: 'VN-HN' }), 'administrators-only'],
      ['a split into their subtree', change('split', 'VN-PT', { into: ['VN-HN.1'] }), 'outside-scope'],
    ])('administrators of a subtree too: %s', (_, event, code) => {
      expect(
        policyFor({ subtrees: ['VN-HN'], treeSubtrees: ['VN-HN'], administersAll: false }).check(event),
      ).toMatchObject({ code });
    });

    it('counts org units that the same request put below the caller, at any depth', () => {
      const policy = policyFor(hanoi);
      let parent = 'VN-HN.1';
      for (let depth = 0; depth < 1000; depth++) {
        expect(policy.check(change('established', `new-${depth}`, { parent }))).toBeNull();
        parent = `new-${depth}`;
      }
      expect(policy.check(fact(parent))).toBeNull();
    });

    it.each<[string, CallerScope, AmendedEvent, string | null]>([
      ['a fact below', hanoi, factOf('VN-HN.1'), null],
      ['a fact elsewhere', hanoi, factOf('VN-PT'), 'outside-scope'],
      ['a name', hanoi, target('renamed', 'VN-HN'), null],
      ['a move that led into the own subtree', hanoi, target('moved', 'VN-HN.1'), null],
      ['a move that led elsewhere', hanoi, target('moved', 'VN-PT'), 'outside-scope'],
      ['a root', everywhere, target('established', 'VN'), 'administrators-only'],
      ['a root, by an administrator', administrator, target('established', 'VN'), null],
    ])('when they take back %s', (_, caller, amended, code) => {
      expect(policyFor(caller).check(retraction, amended)?.code ?? null).toBe(code);
    });

    it('when they correct an event of another org unit into one of their own', () => {
      const foreign = factOf('VN-PT');
      expect(policyFor(hanoi).check(fact('VN-HN'), foreign)).toMatchObject({
        pointer: '/corrects',
        code: 'outside-scope',
      });
    });

    it('when a retracted version makes an event of another org unit effective or takes it away', () => {
      const revived = factOf('VN-HN', 'VN-HN', 'VN-PT');
      expect(policyFor(hanoi).check(retraction, revived)).toMatchObject({ code: 'outside-scope' });
      expect(policyFor(nation).check(retraction, revived)).toBeNull();
    });
  });
});

function fact(orgUnit: string): UnitEvent {
  return {
    type: 'vn.thang.service.digitized.v1',
    subject: 'service/1',
    orgUnit,
    time: LATER,
    data: { level: 4 },
  };
}

/**
 * Makes an event as the target of an amendment. `amendedUnits` are the org units whose figures the amendment
 * changes.
 */
function factOf(orgUnit: string, ...amendedUnits: string[]): AmendedEvent {
  const { type, subject } = fact(orgUnit);
  return { position: 999, chain: null, type, subject, orgUnit, amendedUnits };
}

function change(action: string, code: string, data: UnitEvent['data']): UnitEvent {
  return {
    type: `vn.thang.org-unit.${action}.v1`,
    subject: `org-unit/${code}`,
    orgUnit: null,
    time: LATER,
    data,
  };
}

/** Makes a target that is not in the history, so that only its type and org unit are known. */
function target(action: string, code: string): AmendedEvent {
  return {
    position: 999,
    chain: null,
    type: `vn.thang.org-unit.${action}.v1`,
    subject: `org-unit/${code}`,
    orgUnit: null,
    amendedUnits: [],
  };
}
