import fc from 'fast-check';
import { WEEK, WEEKDAYS, WorkingCalendar, type CalendarDefinition } from '#calendar/domain';
import { Checkpoints } from '#event-log';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { dayOf, hanoi, weekdays } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { Rebuild } from '../rebuild/rebuild.js';
import { readVersion } from '../storage/projection-version.js';

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

const FIRST = dayOf('2026-01-01');
const DAYS = 60;

const on = (offset: number): string => new Date((FIRST + offset) * 86_400_000).toISOString().slice(0, 10);
const about = (name: string, subject: number, offset: number, data: object): CloudEvent =>
  cloudEvent(name, {
    ...{ orgunit: 'A', subject: `milestone/${subject}`, time: `${on(offset)}T03:00:00Z`, data: { ...data } },
  });

/** A calendar with days off in the first weeks of 2026, and with some Saturdays that are worked. */
const calendars: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    week: fc.subarray([...WEEK], { minLength: 1 }),
    off: fc.uniqueArray(fc.nat(DAYS), { maxLength: 20 }),
  })
  .map(({ week, off }) => ({
    ...WEEKDAYS,
    week: Object.fromEntries(
      WEEK.map((day) => [day, week.includes(day) ? WEEKDAYS.week.monday : []]),
    ) as unknown as CalendarDefinition['week'],
    exceptions: off
      .sort((one, other) => one - other)
      .map((offset) => ({
        ...{ day: FIRST + offset, hours: [], name: { vi: 'Nghỉ', en: 'Off' }, source: null, expected: false },
      })),
  }));

const facts: fc.Arbitrary<CloudEvent> = fc
  .record({ subject: fc.nat(4), on: fc.nat(DAYS), due: fc.nat(DAYS), kind: fc.nat(5) })
  .map(({ subject, on: offset, due, kind }) => {
    if (kind === 0) return about('milestone.reached', subject, offset, {});
    if (kind === 1) return about('milestone.cancelled', subject, offset, { reason: 'x' });
    if (kind === 2) return about('milestone.rescheduled', subject, offset, { due: on(due), reason: 'x' });
    return about('milestone.planned', subject, offset, { title: 'x', due: on(due) });
  });

const projectBy = (calendar: WorkingCalendar): Promise<void> =>
  log.newProjector(new Checkpoints(), hanoi, undefined, calendar).catchUp();
const rebuildBy = async (calendar: WorkingCalendar): Promise<number | undefined> => {
  const rebuild = new Rebuild(log.database, log.reader, new Checkpoints(), hanoi, calendar);
  return (await rebuild.run()).differences?.count;
};

describe('a working calendar that changes', () => {
  it('is followed by a projector that runs already, once a year was edited', async () => {
    const calendar = new WorkingCalendar(WEEKDAYS, hanoi);
    const projector = log.newProjector(new Checkpoints(), hanoi, undefined, calendar);
    await log.append([
      established('A'),
      about('milestone.planned', 1, 0, { title: 'x', due: '2026-01-09' }),
      about('milestone.reached', 1, 11, {}),
    ]);
    await projector.catchUp();
    const before = await readVersion(log.database);
    const off = { hours: [], name: { vi: 'Nghỉ' }, source: null, expected: false };
    calendar.follow({ week: null, years: new Map([[2026, [{ ...off, day: dayOf('2026-01-12') }]]]) });
    await projector.catchUp();
    expect((await readVersion(log.database))?.calendar).not.toBe(before?.calendar);
    expect(await rebuildBy(calendar)).toBe(0);
  });

  it('folds milestones again without a new event, and a rebuild finds no difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { minLength: 1, maxLength: 12 }),
        fc.array(facts, { maxLength: 4 }),
        calendars,
        calendars,
        async (before, after, first, second) => {
          await log.emptyLog();
          await log.emptyReadModels();
          const calendar = new WorkingCalendar(second, hanoi);
          await log.append([established('A'), ...before]);
          await projectBy(new WorkingCalendar(first, hanoi));
          await projectBy(calendar);
          expect(await rebuildBy(calendar)).toBe(0);
          await log.append(after);
          await projectBy(calendar);
          expect(await rebuildBy(calendar)).toBe(0);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('marks the org units whose milestones move, and folds only once', async () => {
    await log.append([established('A'), about('milestone.planned', 1, 0, { title: 'x', due: '2026-01-09' })]);
    await projectBy(weekdays);
    await log.database.query('truncate read_models.dirty_marks');
    const saturdays = { ...WEEKDAYS, week: { ...WEEKDAYS.week, saturday: WEEKDAYS.week.monday } };
    const calendar = new WorkingCalendar(saturdays, hanoi);
    const { calendar: stored } = (await readVersion(log.database))!;
    await projectBy(calendar);
    const { rows } = await log.database.query('select * from read_models.dirty_marks');
    expect(rows).not.toEqual([]);
    expect((await readVersion(log.database))!.calendar).not.toBe(stored);
    await log.database.query('truncate read_models.dirty_marks');
    await projectBy(calendar);
    expect((await log.database.query('select * from read_models.dirty_marks')).rows).toEqual([]);
  });

  it('is named in the version of the read models, so that a rebuild by another one expects differences', async () => {
    await log.append([established('A'), about('milestone.planned', 1, 0, { title: 'x', due: '2026-01-09' })]);
    await projectBy(weekdays);
    const everyDay = Object.fromEntries(WEEK.map((day) => [day, WEEKDAYS.week.monday]));
    const calendar = new WorkingCalendar(
      { ...WEEKDAYS, week: everyDay as unknown as CalendarDefinition['week'] },
      hanoi,
    );
    expect(await rebuildBy(calendar)).toBeUndefined();
    expect(await rebuildBy(calendar)).toBe(0);
  });
});
