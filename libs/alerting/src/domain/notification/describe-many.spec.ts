import { advanced, context } from '../../../../../test/support/described-ladder.js';
import type { Alert } from '../alert.js';
import { describeAlert } from './describe.js';
import { describeMany, describeWithdrawals } from './describe-many.js';
import { announcementOf, describeWithdrawal } from './describe-withdrawal.js';

const alert = {
  ...{ id: '1-stage', family: 'stage', item: null, severity: 'info', announcement: advanced.data },
  ...{ kind: advanced.kind, orgUnit: 'P1', framework: advanced.framework, edition: advanced.edition },
  ...{ track: advanced.track, day: advanced.day },
} as unknown as Alert;
const moved = { ...alert, id: '2-kpi', family: 'kpi', kind: 'kpi-moved' } as const;
const alertsOf = (...alerts: Alert[]) => alerts.map((each) => ({ alert: each, change: 'firing' as const }));
const ofOnce = { isWeekly: false };

describe('several changes in one message', () => {
  it('about one org unit begin with the leading one in full, so that its first lines suffice', () => {
    const alone = describeAlert(alert, context, 'en');
    const many = describeMany(alertsOf(alert, moved), ofOnce, context, 'en');
    expect(many).toMatchObject({
      subject: 'Province One: Service levels, stage 1 → 2 (+1)',
      ...{ title: alone.title, why: alone.why, action: alone.action },
    });
    expect(many.sections[0]?.items).toHaveLength(2);
  });

  it('begin with the most severe', () => {
    const fell = { ...moved, severity: 'critical' } as const;
    const { title } = describeMany(alertsOf(fell, alert), ofOnce, context, 'vi');
    expect(title).toBe(describeAlert(fell, context, 'vi').title);
  });

  it('keep to 78 characters of subject with the number of the others', () => {
    const long = { ...context, orgUnitName: () => 'Sở Khoa học, Công nghệ và Chuyển đổi số '.repeat(4) };
    const { subject } = describeMany(alertsOf(alert, ...Array<Alert>(12).fill(moved)), ofOnce, long, 'vi');
    expect(Array.from(subject).length).toBeLessThanOrEqual(78);
    expect(subject).toMatch(/giai đoạn 1 → 2 \(\+12\)$/);
  });

  it('about several org units name and count them', () => {
    const other = { ...alert, orgUnit: 'P2' };
    expect(describeMany(alertsOf(alert, other), ofOnce, context, 'en')).toMatchObject({
      subject: '2 changes: Province One, P2',
      title: '2 changes in 2 organisations',
    });
  });
});

describe('several notices that are withdrawn in one message', () => {
  const at = Date.parse('2025-09-02T09:20:00+07:00');
  const noticeOf = (of: Alert, reason: string | null) => {
    const withdrawal = { noticeAt: at, at, causes: ['retracted'], reason, overtaken: false } as const;
    return { alert: of, reason, text: describeWithdrawal(announcementOf(of), withdrawal, context, 'en') };
  };
  const other = { ...alert, orgUnit: 'P2' };

  it('give the one reason on which all rested', () => {
    const { title, why } = describeWithdrawals(
      [noticeOf(alert, 'typed twice'), noticeOf(other, 'typed twice')],
      context,
      'en',
    );
    expect(title).toBe('2 notices about 2 organisations are withdrawn');
    expect(why).toBe('The notice of 09:20 rested on a record that its source took back: typed twice.');
  });

  it('name each reason when they rested on different records, and never give one for all', () => {
    const reasons = ['typed twice', 'wrong month', 'wrong unit', 'test data'];
    const many = reasons.map((reason, index) => noticeOf({ ...alert, orgUnit: `P${index}` }, reason));
    expect(describeWithdrawals(many, context, 'en').why).toBe(
      'These notices rested on records that were taken back, corrected or sent late: typed twice; wrong month; wrong unit; and 1 more.',
    );
    const without = [noticeOf(alert, 'typed twice'), noticeOf(other, null)];
    expect(describeWithdrawals(without, context, 'vi').why).toBe(
      'Các thông báo này dựa trên những bản ghi đã được thu hồi, đính chính hoặc gửi bổ sung: typed twice.',
    );
  });

  it('about one org unit begin with the first in full', () => {
    const [first, second] = [noticeOf(alert, 'typed twice'), noticeOf({ ...moved }, 'typed twice')];
    expect(describeWithdrawals([first, second], context, 'en')).toMatchObject({
      subject: 'Withdrawn: Province One: Service levels, stage 1 → 2 (+1)',
      title: first.text.title,
      action: first.text.action,
    });
  });
});
