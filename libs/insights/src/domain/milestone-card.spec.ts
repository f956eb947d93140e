import { milestoneEvent } from '#assessments/domain';
import type { LoggedEvent } from '#event-log/domain';
import { dayOf, hanoi, happened, inOrder, weekdays } from '../../../../test/support/logged-event-factory.js';
import { milestoneCard, type MilestoneCard } from './milestone-card.js';

const plan = (day: string, due: string, more: object = {}) =>
  happened('milestone.planned', day, { title: 'Portal 2', due, ...more });
const reached = (day: string, data: object = {}) => happened('milestone.reached', day, { ...data });
const cancelled = (day: string) => happened('milestone.cancelled', day, { reason: 'Merged' });

function card(asOf: string, ...events: LoggedEvent[]): MilestoneCard {
  const history = inOrder(events).map((event) => ({
    day: hanoi.dayOf(event.time),
    event: milestoneEvent(event),
  }));
  return milestoneCard(history, { asOf: dayOf(asOf), dueSoonDays: 14, calendar: weekdays });
}

describe('a milestone on the board', () => {
  const friday = plan('2026-01-05', '2026-04-03');

  it.each<[string, string, LoggedEvent[], Partial<MilestoneCard>]>([
    ['is planned more than two weeks before it is due', '2026-03-19', [friday], { state: 'planned' }],
    ['is due soon from two weeks before on', '2026-03-20', [friday], { state: 'due-soon' }],
    ['is due soon, not late, on the weekend after its Friday', '2026-04-05', [friday], { state: 'due-soon' }],
    ['is late by working days', '2026-04-08', [friday], { state: 'late', workingDaysLate: 3 }],
    [
      'is reached on time on the weekend after its Friday',
      '2026-05-01',
      [friday, reached('2026-04-05')],
      { state: 'reached-on-time', workingDaysLate: 0 },
    ],
    [
      'is reached late by the working days until it was reached',
      '2026-05-01',
      [friday, reached('2026-04-07')],
      { state: 'reached-late', workingDaysLate: 2, reachedOn: dayOf('2026-04-07') },
    ],
    [
      'is measured by its new due day',
      '2026-05-01',
      [friday, happened('milestone.rescheduled', '2026-04-01', { due: '2026-06-30', reason: 'x' })],
      { state: 'planned', due: dayOf('2026-06-30') },
    ],
    ['is cancelled for a reason', '2026-05-01', [friday, cancelled('2026-04-01')], { state: 'cancelled', reason: 'Merged' }], // prettier-ignore
    ['is not planned when it was only reached', '2026-05-01', [reached('2026-04-01')], { state: 'not-planned', due: null }], // prettier-ignore
  ])('%s', (_, asOf, events, expected) => {
    expect(card(asOf, ...events)).toMatchObject(expected);
  });

  it('has what its plan names, and the evidence of its end', () => {
    const details = {
      ...{
        task: 5,
        product: 'Portal',
        lead: 'HUE',
        supporting: ['VP', 'TC'],
        reference: '12/KH',
        project: 'P',
      },
    };
    const evidence = ['https://example.vn/1'];
    expect(
      card('2026-05-01', plan('2026-01-05', '2026-04-03', details), reached('2026-03-01', { evidence })),
    ).toMatchObject({ ...details, evidence });
  });
});
