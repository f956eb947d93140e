import { happened, hanoi, inOrder, reading } from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';

const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('entity history of a milestone', () => {
  const planned = happened('milestone.planned', '2025-01-01', { due: '2025-03-31' });

  it('is late from the day after it was due until it is reached', () => {
    const deltas = fold(planned, happened('milestone.reached', '2025-05-01'));
    expect(reading(deltas, '2025-03-31')).toMatchObject({ 'milestones.late': 0 });
    expect(reading(deltas, '2025-04-01')).toMatchObject({
      'milestones.late': 1,
      'milestones.reached': 0,
    });
    expect(reading(deltas, '2025-05-01')).toEqual({
      'milestones.planned': 1,
      'milestones.late': 0,
      'milestones.reached': 1,
    });
  });

  it('is in time on the day it is due', () => {
    const deltas = fold(planned, happened('milestone.reached', '2025-03-31'));
    expect(deltas.filter(({ measure, amount }) => measure === 'milestones.late' && amount !== 0)).toEqual([]);
  });

  it('adds the lateness in advance when no event follows', () => {
    expect(reading(fold(planned), '2025-04-01')).toMatchObject({ 'milestones.late': 1 });
  });

  it('is on time again when it is rescheduled, and gone when cancelled', () => {
    const deltas = fold(
      planned,
      happened('milestone.rescheduled', '2025-04-15', { due: '2025-06-30' }),
      happened('milestone.cancelled', '2025-07-15'),
    );
    expect(reading(deltas, '2025-04-14')).toMatchObject({ 'milestones.late': 1 });
    expect(reading(deltas, '2025-04-15')).toMatchObject({ 'milestones.late': 0 });
    expect(reading(deltas, '2025-07-01')).toMatchObject({ 'milestones.late': 1 });
    expect(reading(deltas, '2025-07-15')).toEqual({
      'milestones.planned': 0,
      'milestones.late': 0,
      'milestones.reached': 0,
    });
  });

  it('counts as planned and reached once the plan is known', () => {
    const reached = happened('milestone.reached', '2024-12-01');
    expect(reading(fold(reached), '2025-12-31')).toEqual({});
    expect(reading(fold(reached, planned), '2025-12-31')).toMatchObject({
      'milestones.reached': 1,
      'milestones.late': 0,
    });
  });
});
