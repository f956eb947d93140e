import { advanced, context } from '../../../../../test/support/described-ladder.js';
import type { Alert } from '../alert.js';
import { describeEntry } from './describe.js';
import { announcementOf, describeWithdrawal } from './describe-withdrawal.js';
import { toPlainText, type NotificationText } from './notification-text.js';

const whole = (text: NotificationText): string => `${text.subject}\n\n${text.title}\n${toPlainText(text)}`;

describe('the life of an alert in words', () => {
  const data = {
    alertId: '1-stage',
    rule: 'r',
    severity: 'info',
    about: 'stage-advanced',
    announcement: advanced.data,
  } as const;

  it('names who took it, and says why it has ended', () => {
    expect(describeEntry({ ...advanced, kind: 'alert-firing', data }, context, 'en').title).toBe(
      'Province One reached stage 2 (Interaction)',
    );
    const taken = describeEntry(
      { ...advanced, kind: 'alert-acknowledged', data: { ...data, by: 'Văn phòng' } },
      context,
      'vi',
    );
    expect([taken.title, taken.why]).toEqual([
      'Đã tiếp nhận cảnh báo: Tỉnh Một đã đạt giai đoạn 2 (Tương tác)',
      'Người tiếp nhận: Văn phòng.',
    ]);
    const left = describeEntry(
      { ...advanced, kind: 'alert-resolved', data: { ...data, because: 'fell-back' } },
      context,
      'en',
    );
    expect([left.title, left.why, left.action]).toEqual([
      'No longer the case: Province One reached stage 2 (Interaction)',
      'The KPIs have moved away from the thresholds.',
      'Nothing to do.',
    ]);
  });

  it('tells a withdrawal by the time of the notice and the reason of the source, never as a fall', () => {
    const alert = { ...advanced, announcement: advanced.data } as unknown as Alert;
    const withdrawal = {
      noticeAt: Date.parse('2025-09-02T08:54:00+07:00'),
      at: Date.parse('2025-09-02T09:20:00+07:00'),
      causes: ['retracted'],
      reason: 'typed\ntwice',
      overtaken: false,
    } as const;
    const vi = describeWithdrawal(announcementOf(alert), withdrawal, context, 'vi');
    expect(whole(vi)).toBe(
      `Rút lại: Tỉnh Một: Mức độ DVCTT, giai đoạn 1 → 2

Tỉnh Một: rút lại thông báo lúc 08:54 về việc lên giai đoạn 2 (Mức độ DVCTT)
Thông báo lúc 08:54 dựa trên một bản ghi mà nguồn gửi đã thu hồi: typed twice.
Tỉnh Một vẫn ở giai đoạn 1 (Thông tin). Bỏ qua thông báo trước, không cần xử lý gì thêm.`,
    );
    const later = { ...withdrawal, at: withdrawal.at + 86_400_000, causes: ['corrected'] } as const;
    expect(whole(describeWithdrawal(announcementOf(alert), later, context, 'en'))).toBe(
      `Withdrawn: Province One: Service levels, stage 1 → 2

Province One: the notice of 08:54 on 2 September 2025 about reaching stage 2 (Service levels) is withdrawn
The notice of 08:54 on 2 September 2025 rested on a record that its source corrected: typed twice.
Province One is still at stage 1 (Information). Disregard the earlier notice; nothing else to do.`,
    );
    expect(`${whole(vi)}`).not.toMatch(/xuống|tụt/);
    const overtaken = describeWithdrawal(
      announcementOf(alert),
      { ...withdrawal, overtaken: true },
      context,
      'vi',
    );
    expect(overtaken.action).toBe('Bỏ qua thông báo trước, không cần xử lý gì thêm.');
  });
});
