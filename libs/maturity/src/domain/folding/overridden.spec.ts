import { dayOf, happened, hanoi, inOrder } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent } from '#event-log/domain';
import { formatDay } from '#kernel';
import { hasReports } from '../nouns/report/reports.js';
import { foldEntity } from './fold-entity.js';
import { isOrgUnitItself } from './overridden.js';

let position = 0;
const at = (subject: string) => ({ subject, position: (position += 1) });

const dossier = (on: string, subject = 'service/1', channel: 'web' | 'counter' = 'web') =>
  happened('dossier.submitted', on, { channel, selfFiled: false, fee: false }, at(subject));

function report(
  from: string,
  to: string,
  quantities: Readonly<Record<string, number>>,
  subject = 'service/1',
  basis = 'period',
) {
  const data = { period: { from, to }, basis: basis as 'period', quantities };
  return happened('activity.reported', to, data, at(subject));
}

/** Returns day and amount of what is overridden for a quantity. */
function overridden(
  history: readonly LoggedEvent[],
  counted: readonly LoggedEvent[],
  quantity = 'dossiers.received',
): [string, number][] {
  return foldEntity(inOrder(history), hanoi, counted)
    .filter(({ measure }) => measure === `${quantity}.overridden`)
    .map(({ day, amount }) => [formatDay(day), amount]);
}

describe('report about an entity', () => {
  const january = report('2025-01-01', '2025-01-31', { 'dossiers.received': 100 });

  it('overrides what was counted of its quantity on its days, the first and last included', () => {
    const counted = ['2024-12-31', '2025-01-01', '2025-01-15', '2025-01-15', '2025-01-31', '2025-02-01'];
    expect(
      overridden(
        [january],
        counted.map((on) => dossier(on)),
      ),
    ).toEqual([
      ['2025-01-01', 1],
      ['2025-01-15', 2],
      ['2025-01-31', 1],
    ]);
  });

  it('dates what it overrides on the day of the count, not of the report', () => {
    const deltas = foldEntity([january], hanoi, [dossier('2025-01-10')]);
    expect(deltas).toEqual([
      { measure: 'dossiers.received.overridden', day: dayOf('2025-01-10'), amount: 1 },
      { measure: 'dossiers.received.reported', day: dayOf('2025-01-31'), amount: 100 },
    ]);
  });

  it('overrides no quantity that it does not report, and adds no zero', () => {
    const filedAtCounter = dossier('2025-01-15', 'service/1', 'counter');
    expect(overridden([january], [filedAtCounter], 'dossiers.online')).toEqual([]);
    const both = report('2025-01-01', '2025-01-31', { 'dossiers.received': 9, 'dossiers.online': 9 });
    expect(overridden([both], [filedAtCounter])).toEqual([['2025-01-15', 1]]);
    expect(overridden([both], [filedAtCounter], 'dossiers.online')).toEqual([]);
    expect(overridden([both], [dossier('2025-01-15')], 'dossiers.online')).toEqual([['2025-01-15', 1]]);
  });

  it('does not override counts of other entities, or counts by a trailing total', () => {
    expect(overridden([january], [dossier('2025-01-15', 'service/2')])).toEqual([]);
    const trailing = report(
      ...(['2024-02-01', '2025-01-31'] as const),
      ...([{ 'dossiers.received': 100 }, 'service/1', 'trailing-12-months'] as const),
    );
    expect(overridden([trailing], [dossier('2025-01-15')])).toEqual([]);
    expect([hasReports([trailing]), hasReports([trailing, january]), hasReports([])]).toEqual([
      ...[false, true, false],
    ]);
  });

  it('overrides an event once when it is given in both the history and `counted`', () => {
    const counted = dossier('2025-01-15');
    expect(overridden([january], [counted, january, counted])).toEqual([['2025-01-15', 1]]);
  });

  it("overrides what the entity's own history counts", () => {
    const launched = happened('service.launched', '2025-01-20', { name: 'x' }, at('service/1'));
    const redesigned = happened(
      'process.redesigned',
      '2025-01-20',
      { ...{ stepsBefore: 1, stepsAfter: 1, daysBefore: 3, daysAfter: 5.5 } },
      at('process/1'),
    );
    const launches = report('2025-01-01', '2025-01-31', { 'services.launched': 3 });
    expect(overridden([launched, launches], [], 'services.launched')).toEqual([['2025-01-20', 1]]);
    const days = report('2025-01-01', '2025-01-31', { 'processes.daysSaved': 3 }, 'process/1');
    expect(overridden([redesigned, days], [], 'processes.daysSaved')).toEqual([['2025-01-20', -250]]);
  });

  it('overrides nothing in the gaps between several reports', () => {
    const reports = [
      report('2025-03-01', '2025-03-31', { 'dossiers.received': 5 }),
      report('2025-01-01', '2025-01-31', { 'dossiers.received': 5 }),
      report('2025-01-10', '2025-01-20', { 'dossiers.received': 2 }),
    ];
    const counted = ['2025-01-25', '2025-02-15', '2025-03-15'].map((on) => dossier(on));
    expect(overridden(reports, counted)).toEqual([
      ['2025-01-25', 1],
      ['2025-03-15', 1],
    ]);
  });
});

describe('report about the org unit itself', () => {
  const ORG_UNIT = 'org-unit/VN-HN';
  const ofOrgUnit = report('2025-01-01', '2025-01-31', { 'dossiers.received': 100 }, ORG_UNIT);

  it('overrides what was counted of all its entities', () => {
    expect(isOrgUnitItself(ofOrgUnit)).toBe(true);
    expect(isOrgUnitItself({ orgUnit: 'VN-HN', subject: 'org-unit/VN-DN' })).toBe(false);
    expect(isOrgUnitItself({ orgUnit: null, subject: 'org-unit/null' })).toBe(false);
    const counted = [dossier('2025-01-15', 'service/1'), dossier('2025-01-15', 'service/2')];
    expect(overridden([ofOrgUnit], [...counted, dossier('2025-02-01', 'service/2')])).toEqual([
      ['2025-01-15', 2],
    ]);
  });

  it("overrides what each entity's history counts, folded separately", () => {
    const launches = report('2025-01-01', '2025-01-31', { 'services.launched': 3 }, ORG_UNIT);
    const launched = (subject: string) =>
      happened('service.launched', '2025-01-20', { name: 'x' }, at(subject));
    const twice = [launched('service/1'), launched('service/1'), launched('service/2')];
    expect(overridden([launches], twice, 'services.launched')).toEqual([['2025-01-20', 2]]);
  });

  it('overrides a report about an entity in place of the counts which that report already overrides', () => {
    const ofService = report('2025-01-11', '2025-01-20', { 'dossiers.received': 40 }, 'service/1');
    const counted = [dossier('2025-01-05'), dossier('2025-01-15'), dossier('2025-01-15', 'service/2')];
    expect(overridden([ofService], [...counted, ofService])).toEqual([['2025-01-15', 1]]);
    expect(overridden([ofOrgUnit], [...counted, ofService])).toEqual([
      ['2025-01-05', 1],
      ['2025-01-15', 1],
      ['2025-01-20', 40],
    ]);
  });

  it('does not override a report about an entity that covers days outside its own', () => {
    const quarter = report('2025-01-01', '2025-03-31', { 'dossiers.received': 300 }, 'service/1');
    const january = report('2025-01-01', '2025-01-31', { 'dossiers.received': 90 }, 'service/1');
    expect(overridden([ofOrgUnit], [quarter])).toEqual([]);
    expect(overridden([ofOrgUnit], [quarter, january])).toEqual([['2025-01-31', 90]]);
    const months = [2, 3].map((month) =>
      report(
        `2025-0${month}-01`,
        month === 2 ? '2025-02-28' : '2025-03-31',
        { 'dossiers.received': 1 },
        ORG_UNIT,
      ),
    );
    expect(overridden([ofOrgUnit, ...months], [quarter, january])).toEqual([
      ['2025-01-31', 90],
      ['2025-03-31', 210],
    ]);
  });

  it('overrides the later of two reports about an entity, in any order of arrival', () => {
    const say = (amount: number, at: Partial<LoggedEvent>) => ({
      ...report('2025-01-01', '2025-01-31', { 'dossiers.received': amount }, 'service/1'),
      ...at,
    });
    const noon = say(1, {}).time;
    const [early, late] = [
      say(10, { time: noon, position: 901 }),
      say(20, { time: noon + 1, position: 900 }),
    ];
    expect(overridden([ofOrgUnit], [late, early])).toEqual([['2025-01-31', 20]]);
    const [first, second] = [say(30, { position: 902 }), say(40, { position: 903 })];
    expect(overridden([ofOrgUnit], [second, first])).toEqual([['2025-01-31', 40]]);
  });

  it('overrides amounts in the scale of the measure', () => {
    const days = (amount: number, subject: string) =>
      report('2025-01-01', '2025-01-31', { 'processes.daysSaved': amount }, subject);
    expect(overridden([days(9, ORG_UNIT)], [days(3, 'process/1')], 'processes.daysSaved')).toEqual([
      ['2025-01-31', 300],
    ]);
  });
});

describe('a report of several months', () => {
  it('overrides nothing in each month but the last, which shows that the month was reported', () => {
    const quarter = report('2025-01-15', '2025-03-31', { 'dossiers.received': 100 });
    expect(overridden([quarter], [dossier('2025-02-10')])).toEqual([
      ['2025-01-15', 0],
      ['2025-02-01', 0],
      ['2025-02-10', 1],
    ]);
  });

  it('overrides once on the first day of a month', () => {
    const quarter = report('2025-01-01', '2025-03-31', { 'dossiers.received': 100 });
    expect(overridden([quarter], [dossier('2025-02-01')])).toEqual([
      ['2025-01-01', 0],
      ['2025-02-01', 1],
    ]);
  });
});
