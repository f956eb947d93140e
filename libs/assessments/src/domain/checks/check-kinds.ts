import type { Bilingual } from '#kernel';
import type { MarkRule } from '#maturity/domain';
import { kindOfCode, warningCodes, type WarningCode } from '#warnings/domain';

/** The names of the checks of figures. */
const ofFigures: Readonly<Record<MarkRule, Bilingual>> = {
  'part-above-whole': { vi: 'Phần lớn hơn tổng thể', en: 'Part above its whole' },
  'unused-supply': { vi: 'Cung cấp mà không dùng', en: 'Supply without use' },
  'few-self-filed': { vi: 'Ít hồ sơ tự nộp', en: 'Few dossiers filed by the person' },
  'spike-at-period-end': { vi: 'Tăng đột biến cuối kỳ', en: 'Spike at the end of a period' },
  jump: { vi: 'Tháng nhảy bất thường', en: 'Month out of proportion' },
  'narrow-hysteresis': {
    vi: 'Ngưỡng đạt và ngưỡng giữ quá sát nhau',
    en: 'Thresholds too close to each other',
  },
  'out-of-range': { vi: 'Giá trị không thể có', en: 'Value out of its range' },
  'uneven-reports': { vi: 'Báo cáo thiếu một vế của tỷ lệ', en: 'Reports without one part of a share' },
};

/** The check that a source of facts about an org unit is not silent. */
export const SOURCE_SILENT = 'source-silent';
const sourceSilent: Bilingual = { vi: 'Nguồn ngừng gửi số liệu', en: 'Silent source' };

/**
 * What a check is about: figures that look doubtful, a source that is silent, or recorded events that give a
 * warning.
 */
export type CheckKind = MarkRule | typeof SOURCE_SILENT | WarningCode;

export const checkKinds: readonly CheckKind[] = [
  ...(Object.keys(ofFigures) as MarkRule[]),
  SOURCE_SILENT,
  ...warningCodes,
];

export function isOfFigures(kind: CheckKind): kind is MarkRule {
  return Object.hasOwn(ofFigures, kind);
}

export function nameOfCheck(kind: CheckKind): Bilingual {
  if (kind === SOURCE_SILENT) return sourceSilent;
  return isOfFigures(kind) ? ofFigures[kind] : kindOfCode(kind).name;
}
