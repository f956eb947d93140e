import { happened, hanoi, inOrder } from '../../../../../test/support/logged-event-factory.js';
import { established } from '../../../../../test/support/tree-event-factory.js';
import { vocabulary, type EventTypeDefinition, type LoggedEvent } from '#event-log/domain';
import { foldTree } from '#org-units/domain';
import { counterDeltas } from '../counters/counter-deltas.js';
import { foldEntity } from '../folding/fold-entity.js';
import { nounEffects } from './noun-effects.js';

const types = [...vocabulary.values()];

/** Returns the worked example of a type, dated `day` days after the first of January 2026. */
function example({ type, examples }: EventTypeDefinition, day: number): LoggedEvent {
  const { subject = null, orgunit = null, data } = examples[0]!;
  const { time } = happened('service.registered', '2026-01-01');
  return {
    ...happened('service.registered', '2026-01-01', {}, { position: 100 + day }),
    ...{ type, subject, orgUnit: orgunit, time: time + day * 86_400_000 },
    data: data as LoggedEvent['data'],
  };
}

const deltasOf = (history: readonly LoggedEvent[]): unknown => [
  ...foldEntity(inOrder(history), hanoi),
  ...history.flatMap((event) => counterDeltas(event, hanoi)),
];

/** Returns the empty history, and the histories of one event of the same noun. */
const historiesBefore = (definition: EventTypeDefinition): LoggedEvent[][] => [
  [],
  ...types.filter(({ noun }) => noun === definition.noun).map((earlier) => [example(earlier, 0)]),
];

describe('every event type', () => {
  const counted = types.filter(({ noun }) => ['timeline', 'counter'].includes(nounEffects[noun].kind));
  const ofTree = types.filter(({ noun }) => nounEffects[noun].kind === 'tree');
  const amending = types.filter(({ noun }) => nounEffects[noun].kind === 'amendment');

  it('adds to measures, changes the tree of org units, or amends', () => {
    expect([counted, ofTree, amending].map((group) => group.length > 0)).toEqual([true, true, true]);
    expect(counted.length + ofTree.length + amending.length).toBe(types.length);
    expect(amending.map(({ type }) => type)).toEqual(['vn.thang.event.retracted.v1']);
    for (const { noun, kind } of types) expect(nounEffects[noun].kind).toBe(kind);
  });

  it.each(counted)('adds deltas, by itself or after another event of its noun: $type', (definition) => {
    const event = example(definition, 30);
    const effective = historiesBefore(definition).filter(
      (before) => JSON.stringify(deltasOf(before)) !== JSON.stringify(deltasOf([...before, event])),
    );
    expect(effective).not.toHaveLength(0);
  });

  it.each(ofTree)('changes the tree of org units: $type', (definition) => {
    const others = ['VN', 'VN-PT', 'VN-VP'].map((code, index) => established(code, { position: index + 1 }));
    const itself = definition.action === 'established' ? [] : [established('VN-HN', { position: 9 })];
    const before = [...others, ...itself];
    expect(foldTree([...before, example(definition, 30)]).units()).not.toEqual(foldTree(before).units());
  });
});
