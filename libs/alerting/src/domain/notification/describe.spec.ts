import type { Language } from '#kernel';
import { advanced, context, kpi, next } from '../../../../../test/support/described-ladder.js';
import { announcement, stageRef } from '../../../../../test/support/journal-entry-factory.js';
import type { AnnouncementEntry } from '../announcement-entry.js';
import { describeEntry } from './describe.js';
import { toPlainText, type NotificationText } from './notification-text.js';

const read = (entry: AnnouncementEntry, language: Language): NotificationText =>
  describeEntry(entry, context, language);
const whole = (text: NotificationText): string => `${text.subject}\n\n${text.title}\n${toPlainText(text)}`;

describe('describeEntry', () => {
  it('says in three lines what happened, why and what to do; then what is missing in countable units', () => {
    expect(whole(read(advanced, 'vi'))).toBe(
      `Tỉnh Một: Mức độ DVCTT, giai đoạn 1 → 2

Tỉnh Một đã đạt giai đoạn 2 (Tương tác)
Vì Tỷ lệ toàn trình: 61,3 % (49/80), ngưỡng đạt ≥ 50 % (mặc định của Thang). Nguyên nhân: số liệu mới.
Cần làm: thêm 1.234 dịch vụ toàn trình để đạt giai đoạn 3 (Toàn trình), dự kiến 01/03/2026.

Số liệu:
- Mức độ DVCTT: giai đoạn 1 (Thông tin) → giai đoạn 2 (Tương tác), ngày 02/09/2025

Còn thiếu để đạt giai đoạn 3 (Toàn trình):
- thêm 1.234 dịch vụ toàn trình (Tỷ lệ toàn trình: 61,3 %, cần ≥ 80 %)
- Thời gian xử lý: 95\u00a0ngày, cần ≤ 90\u00a0ngày`.replaceAll(' %', '\u00a0%'),
    );
    expect(whole(read(advanced, 'en'))).toBe(
      `Province One: Service levels, stage 1 → 2

Province One reached stage 2 (Interaction)
Why: Full-process share: 61.3% (49 of 80), threshold ≥ 50% (Thang’s default). Cause: new figures.
To do: 1,234 more full-process services for stage 3 (Full process), expected 1 March 2026.

Figures:
- Service levels: stage 1 (Information) → stage 2 (Interaction), 2 September 2025

Still missing for stage 3 (Full process):
- 1,234 more full-process services (Full-process share: 61.3%, needs ≥ 80%)
- Time to settle: 95\u00a0days, needs ≤ 90\u00a0days`,
    );
  });

  it('names three deciding events and counts the others, and lists every cause, the deciding one first', () => {
    const text = read(
      announcement({
        data: { causes: ['late', 'corrected'], events: { count: 40, positions: [7, 8, 9] }, next: null },
      }),
      'en',
    );
    expect(text.why).toContain('Cause: late figures; corrected figures.');
    const merged = announcement({ data: { causes: ['merger'] } });
    expect(read(merged, 'en').why).toContain('Cause: merger or reorganisation of units.');
    expect(read(merged, 'vi').why).toContain('sáp nhập');
    const early = read(announcement({ data: { waitedFor: 'run' } }), 'en');
    expect(early.why).toContain('Cause: new figures; a run of figures is not complete yet.');
    expect(text.sections.at(-1)).toEqual({
      heading: 'Deciding events',
      items: [7, 8, 9].map((position) => `service/${position}, digitized, 2 September 2025`),
      more: 'and 37 more',
    });
  });

  it('describes a stage that is lost by the exit threshold that was broken', () => {
    const fell = announcement({
      kind: 'stage-regressed',
      data: {
        from: stageRef(3),
        to: stageRef(2),
        kpis: [kpi('full', 74.96), kpi('days', 80)],
        progress: null,
        next: null,
      },
    });
    const text = read(fell, 'vi');
    expect([text.subject, text.title, text.why, text.action]).toEqual([
      'Tỉnh Một: Mức độ DVCTT, giai đoạn 3 → 2',
      'Tỉnh Một xuống giai đoạn 2 (Tương tác)',
      'Vì Tỷ lệ toàn trình: 74,96\u00a0% (49/80), ngưỡng giữ ≥ 75\u00a0% (mặc định của Thang). Nguyên nhân: số liệu mới.',
      'Cần làm: xem các sự kiện quyết định; nếu có sai sót thì đính chính.',
    ]);
    const below = read(
      announcement({ kind: 'stage-regressed', data: { from: stageRef(1), to: null } }),
      'en',
    );
    expect(below.title).toBe('Province One no longer holds stage 1 (Information)');
    expect(below.subject).toBe('Province One: Service levels, stage 1 → below 1');
  });

  it('never rounds a value up to a threshold it misses, nor progress up to a mark it has not reached', () => {
    const close = announcement({
      kind: 'threshold-approaching',
      data: {
        from: stageRef(2),
        to: stageRef(2),
        progress: 0.99999,
        kpis: [kpi('full', 79.996), kpi('days', null)],
        next: { ...stageRef(3), unmet: [], bottleneck: null },
      },
    });
    const text = read(close, 'en');
    expect(text.why).toContain('Full-process share: 79.996% (49 of 80), threshold ≥ 80%');
    expect(text.subject).toContain('stage 3 (Full process) close, 99% of the way');
    expect(toPlainText(text)).toContain('Time to settle: no data yet, threshold ≤ 90\u00a0days');
    expect(text.title).toBe('Province One is close to stage 3 (Full process)');
  });

  it('gives no arrival while one criterion has none', () => {
    const unknown = { ...next, unmet: [next.unmet[0]!, { ...next.unmet[1]!, eta: null }] };
    expect(read(announcement({ data: { next: unknown } }), 'en').action).toBe(
      'To do: 1,234 more full-process services for stage 3 (Full process).',
    );
  });

  it('shows a code where the name is unknown', () => {
    const foreign = announcement({ orgUnit: 'X9', framework: 'own', track: 't', data: { next } });
    expect(read(foreign, 'vi').title).toBe('X9 đã đạt giai đoạn 2 (s2)');
  });

  it('has a title for every other kind of entry', () => {
    const data = { kpi: 'full', kpis: [kpi('full', 61.25)], to: stageRef(2), next };
    const titles = (['kpi-moved', 'baseline', 'restated'] as const).flatMap((kind) => [
      read(announcement({ kind, data }), 'vi').title,
      read(announcement({ kind, data }), 'en').title,
    ]);
    expect(titles).toEqual([
      'Tỉnh Một: Tỷ lệ toàn trình hiện ở mức 61,3\u00a0%',
      'Province One: Full-process share is now 61.3%',
      'Tỉnh Một được đánh giá lần đầu: giai đoạn 2 (Tương tác)',
      'Province One assessed for the first time: stage 2 (Interaction)',
      'Tỉnh Một được tính lại: giai đoạn 2 (Tương tác)',
      'Province One restated: stage 2 (Interaction)',
    ]);
  });
});
