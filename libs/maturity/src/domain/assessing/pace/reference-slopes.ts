import type { LocalizedText } from '#kernel';

/** A pace that the sources name, to compare an org unit's own pace with. In percentage points. */
export interface ReferenceSlope {
  id: string;
  name: LocalizedText;
  perDay: number;
  source: LocalizedText;
}

const DAYS_OF_TEN_YEARS = 3652.5;
const DAYS_OF_THREE_MONTHS = 365.25 / 4;

const handbook: LocalizedText = {
  vi: 'Cẩm nang Chuyển đổi số của Bộ Thông tin và Truyền thông',
  en: 'Handbook on digital transformation of the Ministry of Information and Communications',
};

/**
 * The sources say what both ways of thinking bring: system by system, ten years took 10 % of services to
 * level 4; by platforms, 100 % are the aim of three months. They are stated of shares, so they have no
 * meaning for amounts.
 */
export const referenceSlopes: readonly ReferenceSlope[] = [
  {
    id: 'system-by-system',
    name: {
      vi: 'Làm từng hệ thống: 10 năm được 10%',
      en: 'System by system: 10% in ten years',
    },
    perDay: 10 / DAYS_OF_TEN_YEARS,
    source: handbook,
  },
  {
    id: 'by-platform',
    name: {
      vi: 'Làm theo nền tảng: 3 tháng được 100%',
      en: 'By platform: 100% in three months',
    },
    perDay: 100 / DAYS_OF_THREE_MONTHS,
    source: handbook,
  },
];
