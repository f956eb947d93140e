import { WEEKDAYS, WorkingCalendar } from '#calendar/domain';
import {
  dayOf,
  happened,
  hanoi,
  inOrder,
  reading,
} from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';

const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('entity history of a milestone', () => {
  const planned = happened('milestone.planned', '2025-01-01', { due: '2025-03-31' });

  it('is late from the working day after it was due until it is reached', () => {
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

  it('is not late on Saturday and Sunday when it was due on Friday', () => {
    const deltas = fold(happened('milestone.planned', '2026-01-05', { due: '2026-04-03' }));
    const late = (day: string) => reading(deltas, day)['milestones.late'];
    expect(['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'].map(late)).toEqual([0, 0, 0, 1]);
  });

  it('is late from 23 February 2026 when it was due before Tết, also when events follow in between', () => {
    const tet = [16, 17, 18, 19, 20].map((day) => ({
      ...{ day: dayOf(`2026-02-${day}`), hours: [], name: { vi: 'Tết', en: 'Tet' } },
      ...{ source: null, expected: false },
    }));
    const calendar = new WorkingCalendar({ ...WEEKDAYS, exceptions: tet }, hanoi);
    const plan = happened('milestone.planned', '2026-01-05', { due: '2026-02-13' });
    const again = happened('milestone.planned', '2026-02-18', { due: '2026-02-13' });
    for (const history of [[plan], [plan, again]]) {
      const deltas = foldEntity(inOrder(history), hanoi, [], calendar);
      const late = (day: string) => reading(deltas, day)['milestones.late'];
      expect(['2026-02-16', '2026-02-22', '2026-02-23'].map(late)).toEqual([0, 0, 1]);
    }
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
