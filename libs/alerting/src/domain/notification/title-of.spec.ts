import type { AnnouncementData, AssessmentEntryKind } from '#assessments/domain';
import { DayZone, type Language } from '#kernel';
import { announcement } from '../../../../../test/support/journal-entry-factory.js';
import {
  checklistTrackYaml,
  frameworkFrom,
  indexTrackYaml,
  targetsTrackYaml,
} from '../../../../../test/support/framework-factory.js';
import { describeEntry } from './describe.js';
import type { NotificationContext } from './notification-context.js';

const framework = {
  ...frameworkFrom({
    tracks: [indexTrackYaml({ rounding: { score: 1 } }), checklistTrackYaml(), targetsTrackYaml()],
  }),
  hash: 'x',
};
const context: NotificationContext = {
  orgUnitName: () => ({ vi: 'Tỉnh Một', en: 'Province One' }),
  framework: () => framework,
  measure: () => undefined,
  zone: new DayZone('Asia/Ho_Chi_Minh'),
};

function title(
  kind: AssessmentEntryKind,
  data: Partial<AnnouncementData>,
  { track = 'index', language = 'en' }: { track?: string; language?: Language } = {},
): string {
  const entry = announcement({ framework: framework.id, track, kind, data: { next: null, ...data } });
  const about = kind.startsWith('milestone') || kind === 'recorded' ? null : framework.id;
  return describeEntry({ ...entry, framework: about }, context, language).title;
}

const item = { id: 'item' };
const portal = { id: 'milestone/portal-2', name: { vi: 'Cổng thế hệ 2', en: 'Portal 2' } };
const due = { from: '2026-12-31', to: '2027-03-31' };
const KPI = 'full-process-share';

describe('titles of movements', () => {
  it('name the KPI or score with its value before and after', () => {
    const value = { from: 50, to: 61.25, numerator: 49, denominator: 80 };
    expect(title('kpi-moved', { kpi: KPI, value })).toBe(
      'Province One: Full-process share went from 50% to 61.3%',
    );
    expect(title('kpi-moved', { kpi: KPI, value }, { language: 'vi' })).toBe(
      'Tỉnh Một: Full-process share (vi) từ 50\u00a0% thành 61,3\u00a0%',
    );
    expect(title('score-moved', { score: { from: 0.4, to: 0.9 } })).toBe(
      'Province One: Index went from 0.4 to 0.9',
    );
  });

  it('name the checklist item or target', () => {
    expect(title('item-attested', { item }, { track: 'checklist' })).toBe('Province One now meets "Item"');
    expect(title('item-revoked', { item }, { track: 'checklist', language: 'vi' })).toBe(
      'Tỉnh Một không còn đáp ứng “Item (vi)”',
    );
    const verdict = { from: 'under-way', to: 'missed' } as const;
    const missed = { item: { id: 'target' }, verdict };
    expect(title('target-verdict', missed, { track: 'targets' })).toBe(
      'Province One: target "Target" was missed',
    );
    const late = { item: { id: 'target' }, verdict: { from: 'missed', to: 'reached-late' } as const };
    expect(title('target-verdict', late, { track: 'targets' })).toBe(
      'Province One: target "Target" was reached late',
    );
    expect(title('target-verdict', late, { track: 'targets', language: 'vi' })).toMatch(
      /đã đạt, nhưng sau hạn$/,
    );
    expect(title('target-verdict', missed, { track: 'targets', language: 'vi' })).toBe(
      'Tỉnh Một: chỉ tiêu “Target (vi)” quá hạn mà chưa đạt',
    );
  });

  it.each<[AssessmentEntryKind, string, string]>([
    [
      'milestone-planned',
      'new milestone "Portal 2", due 31 March 2027',
      'mốc tiến độ mới “Cổng thế hệ 2”, hạn 31/03/2027',
    ],
    [
      'milestone-rescheduled',
      'milestone "Portal 2" is now due 31 March 2027',
      'điều chỉnh thời hạn mốc “Cổng thế hệ 2” thành 31/03/2027',
    ],
    [
      'milestone-due',
      'milestone "Portal 2" is due on 31 March 2027',
      'mốc “Cổng thế hệ 2” đến hạn ngày 31/03/2027',
    ],
    [
      'milestone-late',
      'milestone "Portal 2" is overdue since 31 March 2027',
      'mốc “Cổng thế hệ 2” đã quá hạn 31/03/2027',
    ],
    ['milestone-cancelled', 'milestone "Portal 2" was cancelled', 'mốc “Cổng thế hệ 2” đã hủy'],
  ])('name the milestone of %s and its day', (kind, en, vi) => {
    expect(title(kind, { item: portal, due })).toBe(`Province One: ${en}`);
    expect(title(kind, { item: portal, due }, { language: 'vi' })).toBe(`Tỉnh Một: ${vi}`);
  });

  it('count the working days by which a milestone is late', () => {
    const late = (workingDaysLate: number, language: Language) =>
      title('milestone-late', { item: portal, due, workingDaysLate }, { language });
    expect(late(3, 'vi')).toBe('Tỉnh Một: mốc “Cổng thế hệ 2” chậm 3 ngày làm việc, hạn 31/03/2027');
    expect(late(3, 'en')).toBe(
      'Province One: milestone "Portal 2" is 3 working days late, due 31 March 2027',
    );
    expect(late(1, 'en')).toContain('is 1 working day late');
    expect(late(0.5, 'vi')).toContain('chậm 0,5 ngày làm việc');
  });

  it('name what was recorded', () => {
    const recorded = (type: string) => ({ type, subject: 'system/x', data: {} });
    const system = { id: '12', name: 'Cổng A' };
    const of = (type: string, language: Language = 'en') =>
      title('recorded', { item: system, recorded: recorded(type) }, { language });
    expect(of('vn.thang.system.incident-reported.v1')).toBe('Province One: incident reported at "Cổng A"');
    expect(of('vn.thang.risk.raised.v1', 'vi')).toBe('Tỉnh Một: nêu rủi ro “Cổng A”');
    expect(of('vn.thang.solution.adopted-elsewhere.v1')).toBe(
      'Province One: solution adopted-elsewhere "Cổng A"',
    );
  });

  describe('of a silent source', () => {
    const silence = { heard: '2026-03-09', from: '2026-03-13', usualGap: 1.5 };
    const check = { kind: 'source-silent', source: 'https://hue.gov.vn/portal', count: 1, silence } as const;
    const text = (kind: AssessmentEntryKind, language: Language, more: object = {}) => {
      const about = { check: { ...check, ...more }, causes: ['day-end'] as const, next: null };
      const entry = announcement({ framework: framework.id, track: 'index', kind, data: about });
      return describeEntry({ ...entry, framework: null, edition: null, track: null }, context, language);
    };

    it('name org unit, source and the day on which it was last heard, with the reason and what to do', () => {
      expect(text('check-fired', 'en')).toMatchObject({
        subject: 'Province One: hue.gov.vn/port… no facts since 9 March 2026',
        title: 'Province One: source https://hue.gov.vn/portal has sent nothing since 9 March 2026',
        why: expect.stringContaining('its usual gap in days is 1.5') as string,
        action: expect.stringContaining('see to the connection of the source') as string,
      });
      expect(text('check-fired', 'vi')).toMatchObject({
        subject: 'Tỉnh Một: hue.gov.vn/portal ngừng gửi sau 09/03/2026',
        title: 'Tỉnh Một: nguồn https://hue.gov.vn/portal không gửi số liệu kể từ ngày 09/03/2026',
        why: expect.stringContaining('trong khi thường 1,5 ngày gửi một lần') as string,
        action: expect.stringContaining('xem kết nối của nguồn') as string,
      });
    });

    it('do not name a usual gap that is not known', () => {
      const unknown = { silence: { ...silence, usualGap: null } };
      expect(text('check-fired', 'en', unknown).why).not.toContain('usual gap');
    });

    it('say that it sends again', () => {
      expect(text('check-cleared', 'en').title).toBe(
        'Province One: source https://hue.gov.vn/portal sends again',
      );
      expect(text('check-cleared', 'vi').title).toBe(
        'Tỉnh Một: nguồn https://hue.gov.vn/portal đã gửi số liệu trở lại',
      );
    });

    it('count the org units of a source that is silent about several, and name the first of them', () => {
      const many = { count: 34, orgUnits: ['P1', 'P2', 'P3'] };
      expect(text('check-fired', 'en', many)).toMatchObject({
        subject: 'Province One: hue.gov.vn/po… silent about 34 organisations',
        title:
          'Province One: source https://hue.gov.vn/portal has sent nothing about 34 organisations since 9 March 2026',
        sections: expect.arrayContaining([
          {
            heading: 'Organisations without new facts',
            items: ['Province One', 'Province One', 'Province One'],
            more: expect.stringContaining('31') as string,
          },
        ]) as unknown,
      });
      expect(text('check-fired', 'vi', many)).toMatchObject({
        subject: 'Tỉnh Một: hue.gov.vn/portal ngừng gửi về 34 đơn vị',
        title:
          'Tỉnh Một: nguồn https://hue.gov.vn/portal không gửi số liệu về 34 đơn vị kể từ ngày 09/03/2026',
      });
    });

    it('have a subject of at most 78 characters also for a long source', () => {
      const long = { source: `https://${'portal.'.repeat(40)}vn` };
      expect(text('check-fired', 'vi', long).subject.length).toBeLessThanOrEqual(78);
    });
  });

  it('say of a withdrawal which notice it takes back', () => {
    const bands = { from: { level: 2, id: 'band-2' }, to: { level: 1, id: 'band-1' } };
    const day = 20_000;
    expect(title('withdrawn', { ...bands, withdraws: { kind: 'band-changed', day } })).toBe(
      'Notice withdrawn: Province One reached band 2 (Band 2)',
    );
    const late = { item: portal, due: { from: '2026-12-31', to: null } };
    expect(
      title(
        'withdrawn',
        { ...late, withdraws: { kind: 'milestone-late', day, item: portal } },
        { language: 'vi' },
      ),
    ).toBe('Rút lại thông báo: Tỉnh Một: mốc “Cổng thế hệ 2” đã quá hạn 31/12/2026');
  });
});
