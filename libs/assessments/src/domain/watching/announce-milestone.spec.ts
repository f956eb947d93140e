import type { LoggedEvent } from '#event-log/domain';
import { formatDay } from '#kernel';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import {
  dayOf,
  hanoi,
  happened,
  inOrder,
  weekdays,
} from '../../../../../test/support/logged-event-factory.js';
import type { Causes } from '../causes.js';
import type { ChangeCause } from '../journal-entry.js';
import {
  announceMilestone,
  type AnnouncedMilestone,
  type MilestoneAnnouncement,
} from './announce-milestone.js';
import { milestoneEvent } from './milestone-state.js';

interface When {
  from?: AnnouncedMilestone | null;
  causes?: ChangeCause[];
  /** The first log position that was not announced before. */
  since?: number;
}

/** Returns what is announced on a day, given the effective history. */
function on(
  day: string,
  history: readonly LoggedEvent[],
  { from = null, causes = ['new'], since = 1 }: When = {},
): MilestoneAnnouncement {
  const why: Causes = { ...causesOf(...causes), positions: { first: since, last: 9 } };
  return announceMilestone(
    {
      subject: 'milestone/portal',
      history: inOrder(history).map((event) => ({
        day: hanoi.dayOf(event.time),
        event: milestoneEvent(event),
      })),
      amendments: { positions: [], reason: 'Typing error' },
      context: { orgUnit: 'A', day: dayOf(day), causes: why, logPosition: 9 },
      calendar: weekdays,
    },
    from,
  );
}

/** Returns lines such as `milestone-late, due 2026-03-31`. */
const lines = ({ entries }: MilestoneAnnouncement): string[] =>
  entries.map(({ kind, silent, data: { due, withdraws } }) =>
    [
      withdraws ? `${kind} ${withdraws.kind} of ${formatDay(withdraws.day)}` : kind,
      ...(due?.to ? [`due ${due.to}`] : []),
      ...(silent ? ['silent'] : []),
    ].join(', '),
  );

const planned = (day: string, due: string, position = 1) =>
  happened('milestone.planned', day, { title: 'Portal 2', due }, { position });
const rescheduled = (day: string, due: string, position = 2) =>
  happened('milestone.rescheduled', day, { due, reason: 'Tender repeated' }, { position });
const reached = (day: string, position = 3) => happened('milestone.reached', day, {}, { position });
const cancelled = (day: string, position = 4) =>
  happened('milestone.cancelled', day, { reason: 'Merged' }, { position });

const plan = planned('2026-01-05', '2026-03-31');
const announcedPlan = on('2026-01-05', [plan]).announced;

describe('announceMilestone', () => {
  it('tells that a milestone is planned, with its title and the day on which it is due', () => {
    const announcement = on('2026-01-05', [plan]);
    expect(lines(announcement)).toEqual(['milestone-planned, due 2026-03-31']);
    expect(announcement.entries[0]).toMatchObject({
      orgUnit: 'A',
      framework: null,
      track: null,
      data: {
        item: { id: 'milestone/portal', name: 'Portal 2' },
        causes: ['new'],
        events: { count: 1, positions: [1] },
      },
    });
    expect(announcement.nextDay).toBe(dayOf('2026-03-31'));
  });

  it('tells on its day that it is due, and on the next working day that it is overdue', () => {
    expect(lines(on('2026-03-30', [plan], { from: announcedPlan }))).toEqual([]);
    const due = on('2026-03-31', [plan], { from: announcedPlan, causes: ['day-end'] });
    expect(lines(due)).toEqual(['milestone-due, due 2026-03-31']);
    expect(due.nextDay).toBe(dayOf('2026-04-01'));
    const late = on('2026-04-01', [plan], { from: due.announced, causes: ['day-end'] });
    expect(lines(late)).toEqual(['milestone-late, due 2026-03-31']);
    expect(late.nextDay).toBeNull();
    expect(lines(on('2026-05-01', [plan], { from: late.announced }))).toEqual([]);
  });

  it('tells on Monday that what was due on Friday is one working day late', () => {
    const friday = planned('2026-01-05', '2026-04-03');
    const { announced } = on('2026-01-05', [friday]);
    const due = on('2026-04-03', [friday], { from: announced, causes: ['day-end'] });
    const saturday = on('2026-04-04', [friday], { from: due.announced, causes: ['day-end'] });
    expect(lines(saturday)).toEqual([]);
    expect(saturday.nextDay).toBe(dayOf('2026-04-05'));
    const monday = on('2026-04-06', [friday], { from: saturday.announced, causes: ['day-end'] });
    expect(lines(monday)).toEqual(['milestone-late, due 2026-04-03']);
    expect(monday.entries[0]?.data.workingDaysLate).toBe(1);
  });

  it('tells of a plan that is overdue when it becomes known', () => {
    expect(lines(on('2026-04-10', [plan], { causes: ['late'] }))).toEqual([
      'milestone-planned, due 2026-03-31',
      'milestone-late, due 2026-03-31',
    ]);
  });

  it('tells that it is reached, also when its plan becomes known at the same time', () => {
    const done = reached('2026-03-20');
    expect(lines(on('2026-03-20', [plan, done], { from: announcedPlan }))).toEqual([
      'milestone-reached, due 2026-03-31',
    ]);
    expect(lines(on('2026-03-20', [plan, done]))).toEqual([
      'milestone-planned, due 2026-03-31',
      'milestone-reached, due 2026-03-31',
    ]);
    expect(lines(on('2026-03-20', [done]))).toEqual([]);
  });

  it('tells of another due day and of a cancellation', () => {
    const later = rescheduled('2026-02-01', '2026-06-30');
    const moved = on('2026-02-01', [plan, later], { from: announcedPlan });
    expect(lines(moved)).toEqual(['milestone-rescheduled, due 2026-06-30']);
    expect(moved.entries[0]?.data.due).toEqual({ from: '2026-03-31', to: '2026-06-30' });
    const gone = on('2026-02-02', [plan, later, cancelled('2026-02-02')], { from: moved.announced });
    expect(lines(gone)).toEqual(['milestone-cancelled, due 2026-06-30']);
    expect(gone.nextDay).toBeNull();
  });

  it('is overdue again by its new due day', () => {
    const late = on('2026-04-01', [plan], { from: announcedPlan }).announced;
    const history = [plan, rescheduled('2026-04-02', '2026-04-30')];
    const moved = on('2026-04-02', history, { from: late });
    expect(lines(moved)).toEqual(['milestone-rescheduled, due 2026-04-30']);
    expect(lines(on('2026-05-01', history, { from: moved.announced }))).toEqual([
      'milestone-late, due 2026-04-30',
    ]);
  });
});

describe('withdrawn movements of a milestone', () => {
  const late = on('2026-04-01', [plan], { from: announcedPlan }).announced;

  it('are those of a retracted plan, with the reason', () => {
    const gone = on('2026-04-05', [], { from: late, causes: ['retracted'] });
    expect(lines(gone)).toEqual([
      'withdrawn milestone-planned of 2026-01-05',
      'withdrawn milestone-late of 2026-04-01',
    ]);
    expect(gone.entries[0]?.data).toMatchObject({ causes: ['retracted'], reason: 'Typing error' });
    expect(gone.announced.movements).toEqual([]);
  });

  it('are those of being overdue, when it had been reached before', () => {
    const done = on('2026-04-05', [plan, reached('2026-03-28')], { from: late, causes: ['late'] });
    expect(lines(done)).toEqual([
      'withdrawn milestone-late of 2026-04-01, due 2026-03-31',
      'milestone-reached, due 2026-03-31',
    ]);
  });

  it('are none when it is reached on the day on which it was announced as overdue, or later', () => {
    for (const day of ['2026-04-01', '2026-04-05'])
      expect(lines(on(day, [plan, reached(day)], { from: late }))).toEqual([
        'milestone-reached, due 2026-03-31',
      ]);
  });

  it('are those of being overdue, when the due day was wrong', () => {
    const right = planned('2026-01-05', '2026-06-30', 5);
    expect(lines(on('2026-04-05', [right], { from: late, causes: ['corrected'] }))).toEqual([
      'withdrawn milestone-late of 2026-04-01, due 2026-06-30',
      'milestone-rescheduled, due 2026-06-30',
    ]);
  });

  it('are those of being reached, when that is retracted; it is then overdue again', () => {
    const done = on('2026-03-20', [plan, reached('2026-03-20')], { from: announcedPlan }).announced;
    expect(lines(on('2026-04-05', [plan], { from: done, causes: ['retracted'] }))).toEqual([
      'withdrawn milestone-reached of 2026-03-20, due 2026-03-31',
      'milestone-late, due 2026-03-31',
    ]);
  });
});

describe('history of a milestone', () => {
  const old: LoggedEvent = { ...plan, backfill: true };

  it('is silent', () => {
    expect(lines(on('2026-04-10', [old], { causes: ['backfill'] }))).toEqual([
      'milestone-planned, due 2026-03-31, silent',
      'milestone-late, due 2026-03-31, silent',
    ]);
  });

  it('does not silence a live fact that settles with it, nor the day on which it is overdue', () => {
    expect(lines(on('2026-03-20', [old, reached('2026-03-20')], { causes: ['backfill', 'new'] }))).toEqual([
      'milestone-planned, due 2026-03-31, silent',
      'milestone-reached, due 2026-03-31',
    ]);
    const known = on('2026-03-20', [old], { causes: ['backfill'] }).announced;
    const overdue: When = { from: known, causes: ['day-end'], since: 10 };
    expect(lines(on('2026-04-01', [old], overdue))).toEqual(['milestone-late, due 2026-03-31']);
  });
});
