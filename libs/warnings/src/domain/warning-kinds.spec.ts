import type { LoggedEvent } from '#event-log/domain';
import { foldTree } from '#org-units/domain';
import { frameworkFrom, kpiYaml } from '../../../../test/support/framework-factory.js';
import { dayOf, hanoi, happened } from '../../../../test/support/logged-event-factory.js';
import { dissolved, established, merged } from '../../../../test/support/tree-event-factory.js';
import { describeWarning, FrameworkReads, inspectEvents, warningKinds, type Known } from './index.js';

const on = (day: string): number => hanoi.startOf(dayOf(day));
const tree = foldTree([
  established('VN', { position: 1 }),
  established('HUE', { position: 2, parent: 'VN' }),
  established('OLD', {
    position: 3,
    data: { name: { vi: 'Huyện Cũ', en: 'Old District' }, level: 'other', parent: 'HUE' },
  }),
  established('GONE', { position: 4, parent: 'HUE' }),
  merged('OLD', 'HUE', { position: 5, time: on('2025-07-01') }),
  dissolved('GONE', { position: 6, time: on('2025-07-01') }),
]);

const reads = new FrameworkReads([
  frameworkFrom({
    kpis: [
      kpiYaml(),
      readingKpi('osi', 'indices.component["index/egdi#osi"]'),
      readingKpi('par', 'indices.value["index/par"]'),
      readingKpi('strategy', 'capabilities.status["capability/oecd/strategy"]'),
      { ...readingKpi('residence', 'services.eligible["sector=residence"]'), unit: 'count' },
      { ...readingKpi('visits', 'figures.total["figure=visits"]'), unit: 'count', window: { months: 12 } },
      { ...readingKpi('received', 'dossiers.received'), unit: 'count', window: { months: 12 } },
    ],
  }),
]);

function readingKpi(id: string, numerator: string): Record<string, unknown> {
  const absent = { denominator: undefined, zeroDenominator: undefined, driver: undefined };
  return { ...kpiYaml({ id, numerator, unit: 'score' }), ...absent };
}

/** The installed frameworks read the shares, indices and capabilities above; the log holds `history`. */
function known(history: readonly LoggedEvent[] = [], more: Partial<Known> = {}): Known {
  const registered = history.filter(({ type }) => type === 'vn.thang.service.registered.v1');
  return {
    ...{ reads, tree, zone: hanoi },
    historyOf: ({ orgUnit, subject }) =>
      history.filter((each) => each.orgUnit === orgUnit && each.subject === subject),
    isRegistered: (orgUnit, subject) =>
      registered.some((each) => each.orgUnit === orgUnit && each.subject === subject),
    lookalikeOf: () => null,
    ...more,
  };
}

function codesOf(event: LoggedEvent, facts = known()): string[] {
  return inspectEvents([event], facts).map(({ code, pointer }) => `${code} ${pointer}`);
}

const at = (orgUnit: string, subject: string, position = 50) => ({ orgUnit, subject, position });
const planned = (title: string, due: string, position: number): LoggedEvent =>
  happened('milestone.planned', '2025-03-01', { title, due }, at('HUE', 'milestone/1', position));
const period = { from: '2025-01-01', to: '2025-01-31' };

describe('the kinds of warnings', () => {
  it.each<[string, LoggedEvent, string[]]>([
    [
      'an index that no framework reads',
      happened('index.published', '2025-03-01', { year: 2024, value: 1 }, at('HUE', 'index/dti')),
      ['index-not-read /subject'],
    ],
    [
      'a component that no framework reads of an index of which another one is read',
      happened(
        'index.published',
        '2025-03-01',
        { year: 2024, value: 1, components: { osi: 1, 'o/s~i': 1 } },
        at('HUE', 'index/egdi'),
      ),
      ['component-not-read /data/components/o~1s~0i'],
    ],
    [
      'nothing of components when only the value of the index is read',
      happened(
        'index.published',
        '2025-03-01',
        { year: 2024, value: 1, components: { a: 1 } },
        at('HUE', 'index/par'),
      ),
      [],
    ],
    [
      'a sector that no framework reads where one reads another, and no area, because none reads any',
      happened(
        'service.registered',
        '2025-03-01',
        { name: 'Residence', sector: 'resident', area: 'mountain' },
        at('HUE', 'service/1'),
      ),
      ['segment-not-read /data/sector'],
    ],
    [
      'nothing of a sector that is read',
      happened(
        'service.registered',
        '2025-03-01',
        { name: 'Residence', sector: 'residence' },
        at('HUE', 'service/1'),
      ),
      [],
    ],
    [
      'a capability that no framework reads',
      happened(
        'capability.attested',
        '2025-03-01',
        { status: 'proven', evidence: [] },
        at('HUE', 'capability/oecd/stratgy'),
      ),
      ['capability-not-read /subject'],
    ],
    [
      'no capability that is read',
      happened(
        'capability.attested',
        '2025-03-01',
        { status: 'proven', evidence: [] },
        at('HUE', 'capability/oecd/strategy'),
      ),
      [],
    ],
    [
      'a reported quantity that no framework reads',
      happened(
        'activity.reported',
        '2025-03-01',
        { period, basis: 'period', quantities: { 'dossiers.received': 1, 'meetings.held': 1 } },
        at('HUE', 'org-unit/HUE'),
      ),
      ['quantity-not-read /data/quantities/meetings.held'],
    ],
    [
      'an own figure that no framework reads, beside one that is read',
      happened(
        'activity.reported',
        '2025-03-01',
        { period, quantities: { 'figure/visits': 1, 'figure/visitors': 1 } },
        at('HUE', 'org-unit/HUE'),
      ),
      ['quantity-not-read /data/quantities/figure~1visitors'],
    ],
    [
      'a stock that could not be counted, and nothing of one that is read',
      happened(
        'activity.reported',
        '2025-03-01',
        {
          observed: '2025-02-28',
          quantities: { 'services.eligible': 3, 'services.fullProcess': 'unreachable' },
        },
        at('HUE', 'org-unit/HUE'),
      ),
      ['stock-unreachable /data/quantities/services.fullProcess'],
    ],
    [
      'an event type that no framework reads',
      happened('risk.raised', '2025-03-01', {}, at('HUE', 'risk/1')),
      ['type-not-read /type'],
    ],
    [
      'a fact about a service that its org unit never registered',
      happened('service.digitized', '2025-03-01', { level: 4 }, at('HUE', 'service/2')),
      ['service-not-counted /subject'],
    ],
    [
      'a dossier of a service that neither its org unit nor one above registered',
      happened('dossier.submitted', '2025-03-01', {}, at('VN', 'service/1')),
      ['service-never-registered /subject'],
    ],
    [
      'no dossier of a service that an org unit above registered',
      happened('dossier.submitted', '2025-06-01', {}, at('OLD', 'service/1')),
      [],
    ],
    [
      'a milestone that is planned a second time under another title',
      planned('Portal', '2026-01-01', 60),
      ['milestone-planned-twice /data/title'],
    ],
    ['no milestone that keeps its title', planned('PLAN ', '2026-01-01', 60), []],
    [
      'a milestone that is reached though never planned',
      happened('milestone.reached', '2025-03-01', {}, at('HUE', 'milestone/2')),
      ['milestone-never-planned /subject'],
    ],
    [
      'a due day that is past on the day of the event',
      happened(
        'milestone.rescheduled',
        '2025-03-01',
        { due: '2025-02-28', reason: 'x' },
        at('HUE', 'milestone/1'),
      ),
      ['due-already-past /data/due'],
    ],
    [
      'the lead and supporting org units of a milestone that are not known',
      happened(
        'milestone.planned',
        '2025-03-01',
        { title: 'Plan', due: '2026-01-01', lead: 'NOWHERE', supporting: ['HUE', 'ELSEWHERE'] },
        at('HUE', 'milestone/1', 60),
      ),
      ['named-unit-not-known /data/lead', 'named-unit-not-known /data/supporting/1'],
    ],
    [
      'a fact dated after the end of its org unit',
      happened('service.registered', '2025-09-01', {}, at('OLD', 'service/9')),
      ['after-end-of-unit /orgunit'],
    ],
    [
      'no fact dated before the end of its org unit',
      happened('service.registered', '2025-06-30', {}, at('OLD', 'service/9')),
      [],
    ],
  ])('warn of %s', (_, event, expected) => {
    const history = [
      happened('service.registered', '2025-01-01', {}, at('HUE', 'service/1', 7)),
      planned('Plan', '2025-12-31', 8),
    ];
    expect(codesOf(event, known(history))).toEqual(expected);
  });

  it('warn of a code that looks like an earlier one', () => {
    const event = happened('dataset.opened', '2025-03-01', { title: 'x' }, at('HUE', 'dataset/a'));
    const facts = known([], { reads: null, lookalikeOf: () => 'dataset/A' });
    expect(codesOf(event, facts)).toEqual(['looks-alike /subject']);
  });

  it('do not take a correction of the title for a second plan', () => {
    const first = planned('Plan', '2025-12-31', 8);
    const correction = { ...planned('Portal', '2025-12-31', 9), amends: 8, chain: 8 };
    expect(codesOf(correction, known([first]))).toEqual([]);
  });

  it('warn of nothing that frameworks do not read where no framework is installed', () => {
    const event = happened('index.published', '2025-03-01', { year: 2024, value: 1 }, at('HUE', 'index/dti'));
    expect(codesOf(event, known([], { reads: null }))).toEqual([]);
  });

  it('name the org unit in the language of the text', () => {
    const event = happened('service.digitized', '2025-03-01', {}, at('OLD', 'service/9'));
    const [warning] = inspectEvents([event], known());
    expect(describeWarning(warning!, 'vi').detail).toMatch(/^Huyện Cũ \(OLD\) chưa đăng ký service\/9/);
    expect(describeWarning(warning!, 'en').detail).toMatch(
      /^Old District \(OLD\) never registered service\/9/,
    );
    const reached = happened('milestone.reached', '2025-03-01', {}, at('OLD', 'milestone/9'));
    const [unplanned] = inspectEvents([reached], known());
    expect(describeWarning(unplanned!, 'vi').detail).toMatch(/^Huyện Cũ \(OLD\) chưa lập kế hoạch/);
    expect(describeWarning(unplanned!, 'en').detail).toMatch(/^Old District \(OLD\) never planned/);
  });

  it('name the successor of an org unit that was merged, and the org unit above one that was dissolved', () => {
    const details = ['OLD', 'GONE'].map((code) => {
      const event = happened('service.registered', '2025-09-01', {}, at(code, 'service/9'));
      const [warning] = inspectEvents([event], known());
      return [describeWarning(warning!, 'vi').detail, describeWarning(warning!, 'en').detail];
    });
    expect(details).toEqual([
      [
        'Huyện Cũ (OLD) đã kết thúc ngày 01/07/2025. Sự kiện vẫn được tính, ở đơn vị kế thừa: HUE (HUE).',
        'Old District (OLD) ended on 1 Jul 2025. The event still counts, for its successor: HUE (HUE).',
      ],
      [
        'GONE (GONE) đã kết thúc ngày 01/07/2025. Sự kiện vẫn được tính, ở đơn vị kế thừa: HUE (HUE).',
        'GONE (GONE) ended on 1 Jul 2025. The event still counts, for its successor: HUE (HUE).',
      ],
    ]);
  });

  it('have a code of their own each, and texts in both languages that use no missing value', () => {
    expect(new Set(warningKinds.map(({ code }) => code)).size).toBe(warningKinds.length);
    for (const { name, advice } of warningKinds)
      for (const text of [name.vi, name.en, advice.vi, advice.en]) expect(text).not.toMatch(/undefined|^$/);
  });
});
