import type { AlertState, Severity } from '#alerting/domain';
import type { CheckOutcome } from '#assessments';
import type { JournalKind } from '#assessments/domain';
import { bilingual, inLanguage, type Bilingual, type Language } from '#kernel';
import type { KpiUnit, Mark, Provenance } from '#maturity/domain';
import type { SubscriptionState } from '#delivery';
import type { OrgUnit } from '#org-units/domain';
import type { PersonDocument } from '../persons/person.response.js';

/** A word for each value: the compiler asks for the word of a new one. */
type Words<Value extends string> = Readonly<Record<Value, Bilingual>>;

/** The words of closed lists of values, as the page shows them; `list-words.spec.ts` compares them. */
export const unitWords = {
  percent: bilingual('phần trăm', 'per cent'),
  count: bilingual('số lượng', 'count'),
  days: bilingual('ngày', 'days'),
  ratio: bilingual('tỷ lệ', 'ratio'),
  money: bilingual('số tiền', 'money'),
  score: bilingual('điểm', 'points'),
} as const satisfies Words<KpiUnit>;

export const provenanceWords = {
  official: bilingual('chính thức', 'official'),
  reproduced: bilingual('tái lập', 'reproduced'),
  house: bilingual('mặc định của Thang', 'Thang default'),
} as const satisfies Words<Provenance>;

export const levelWords = {
  nation: bilingual('Quốc gia', 'Nation'),
  ministry: bilingual('Bộ, ngành', 'Ministry'),
  province: bilingual('Tỉnh, thành phố', 'Province'),
  department: bilingual('Sở, ban, ngành', 'Department'),
  commune: bilingual('Xã, phường, đặc khu', 'Commune or ward'),
  other: bilingual('Đơn vị khác', 'Other organisation'),
} as const satisfies Words<OrgUnit['level']>;

export const statusWords = {
  active: bilingual('Đang hoạt động', 'Active'),
  merged: bilingual('Đã sáp nhập', 'Merged'),
  split: bilingual('Đã chia tách', 'Split'),
  dissolved: bilingual('Đã giải thể', 'Dissolved'),
} as const satisfies Words<OrgUnit['status']>;

export const severityWords = {
  info: bilingual('Thông tin', 'Information'),
  warning: bilingual('Cần chú ý', 'Needs attention'),
  critical: bilingual('Nghiêm trọng', 'Critical'),
} as const satisfies Words<Severity>;

export const alertStateWords = {
  pending: bilingual('Đang chờ xác nhận', 'Waiting to hold'),
  firing: bilingual('Đang diễn ra', 'Firing'),
  acknowledged: bilingual('Đã tiếp nhận', 'Acknowledged'),
  resolved: bilingual('Đã kết thúc', 'Resolved'),
  replaced: bilingual('Đã có cảnh báo mới thay thế', 'Replaced by a newer alert'),
  withdrawn: bilingual('Đã rút lại', 'Withdrawn'),
} as const satisfies Words<AlertState>;

export const personStateWords = {
  active: bilingual('Đang hoạt động', 'Active'),
  invited: bilingual('Đã mời, chưa đăng nhập', 'Invited, has not signed in'),
  inactive: bilingual('Đã ngừng', 'Deactivated'),
} as const satisfies Words<PersonDocument['state']>;

export const subscriptionStateWords = {
  active: bilingual('Đang nhận', 'Active'),
  paused: bilingual('Đã tạm dừng', 'Paused'),
  disabled: bilingual('Đã ngừng', 'Disabled'),
} as const satisfies Words<SubscriptionState>;

export const kindWords = {
  baseline: bilingual('Đánh giá lần đầu', 'First assessment'),
  'stage-advanced': bilingual('Lên giai đoạn', 'Stage advanced'),
  'stage-regressed': bilingual('Xuống giai đoạn', 'Stage regressed'),
  'band-changed': bilingual('Đổi mức xếp loại', 'Band changed'),
  'gate-opened': bilingual('Mở cổng', 'Gate opened'),
  'gate-closed': bilingual('Đóng cổng', 'Gate closed'),
  'kpi-moved': bilingual('Chỉ số thay đổi', 'KPI moved'),
  'score-moved': bilingual('Điểm số thay đổi', 'Score moved'),
  'threshold-approaching': bilingual('Sắp đạt ngưỡng', 'Threshold approaching'),
  'item-attested': bilingual('Đáp ứng thêm một mục', 'Item met'),
  'item-revoked': bilingual('Không còn đáp ứng một mục', 'Item no longer met'),
  'target-verdict': bilingual('Kết quả chỉ tiêu', 'Verdict on a target'),
  'milestone-planned': bilingual('Mốc tiến độ mới', 'Milestone planned'),
  'milestone-rescheduled': bilingual('Điều chỉnh thời hạn mốc', 'Milestone rescheduled'),
  'milestone-due': bilingual('Mốc đến hạn', 'Milestone due'),
  'milestone-late': bilingual('Mốc quá hạn', 'Milestone overdue'),
  'milestone-reached': bilingual('Đạt mốc', 'Milestone reached'),
  'milestone-cancelled': bilingual('Hủy mốc', 'Milestone cancelled'),
  recorded: bilingual('Sự kiện được ghi nhận', 'Event recorded'),
  'check-fired': bilingual('Số liệu cần kiểm tra', 'Check failed'),
  'check-cleared': bilingual('Kiểm tra không còn phát hiện', 'Check passes again'),
  withdrawn: bilingual('Rút lại thông báo', 'Notice withdrawn'),
  restated: bilingual('Tính lại', 'Restated'),
  'alert-firing': bilingual('Cảnh báo mới', 'New alert'),
  'alert-acknowledged': bilingual('Cảnh báo đã tiếp nhận', 'Alert acknowledged'),
  'alert-resolved': bilingual('Cảnh báo đã kết thúc', 'Alert resolved'),
  'alert-withdrawn': bilingual('Cảnh báo được rút lại', 'Alert withdrawn'),
} as const satisfies Words<JournalKind>;

export const ruleWords = {
  'uneven-reports': bilingual('Báo cáo thiếu một vế của tỷ lệ', 'Reports without one part of a share'),
  'part-above-whole': bilingual('Phần lớn hơn tổng thể', 'Part above its whole'),
  'unused-supply': bilingual('Cung cấp mà không dùng', 'Supply without use'),
  'few-self-filed': bilingual('Ít hồ sơ tự nộp', 'Few dossiers filed by the person'),
  'spike-at-period-end': bilingual('Tăng đột biến cuối kỳ', 'Spike at the end of a period'),
  jump: bilingual('Tháng nhảy bất thường', 'Month out of proportion'),
  'narrow-hysteresis': bilingual(
    'Ngưỡng đạt và ngưỡng giữ quá sát nhau',
    'Thresholds too close to each other',
  ),
  'out-of-range': bilingual('Giá trị không thể có', 'Value out of its range'),
} as const satisfies Words<Mark['rule']>;

export const outcomeWords = {
  passed: bilingual('Đạt', 'Passed'),
  failed: bilingual('Cần xem lại', 'Look again'),
  'nothing-to-check': bilingual('Chưa đủ số liệu', 'Not enough facts'),
  'not-from-here': bilingual('Không kiểm tra được', 'Cannot be checked'),
} as const satisfies Words<CheckOutcome>;

/** Returns the word for a value; the value itself where there is none. */
export function wordOf(
  words: Readonly<Record<string, Bilingual>>,
  value: string,
  language: Language,
): string {
  const word = words[value];
  return word ? inLanguage(word, language) : value;
}
