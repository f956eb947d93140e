import { inLanguage, type Bilingual, type Language } from '#kernel';
import { measureCatalogue } from './measure-catalogue.js';
import type { MeasureUnit } from './measure-definition.js';

/** What flows count, in the plural: "100 of 250 *dossiers*", "100 trên 250 *hồ sơ*". */
export const flowUnits: Readonly<Partial<Record<MeasureUnit, Bilingual>>> = {
  body: { vi: 'đơn vị', en: 'organisations' },
  consultation: { vi: 'cuộc tham vấn', en: 'consultations' },
  day: { vi: 'ngày', en: 'days' },
  document: { vi: 'văn bản', en: 'documents' },
  dossier: { vi: 'hồ sơ', en: 'dossiers' },
  feedback: { vi: 'lượt đánh giá', en: 'ratings' },
  figure: { vi: 'lượt', en: 'units' },
  incident: { vi: 'sự cố', en: 'incidents' },
  meeting: { vi: 'cuộc họp', en: 'meetings' },
  money: { vi: 'đồng', en: 'đồng' },
  'operating-model': { vi: 'mô hình vận hành', en: 'operating models' },
  paper: { vi: 'loại giấy tờ', en: 'papers' },
  payment: { vi: 'lượt thanh toán', en: 'payments' },
  person: { vi: 'người', en: 'people' },
  petition: { vi: 'phản ánh, kiến nghị', en: 'petitions' },
  procedure: { vi: 'thủ tục hành chính', en: 'procedures' },
  process: { vi: 'quy trình', en: 'processes' },
  record: { vi: 'bản ghi', en: 'records' },
  service: { vi: 'dịch vụ', en: 'services' },
  step: { vi: 'bước', en: 'steps' },
};

/** Returns what a flow counts, in the plural. */
export function unitOfFlow(measure: string, language: Language): string {
  const { unit, name } = measureCatalogue.get(measure) ?? {};
  const words = (unit && flowUnits[unit]) ?? name;
  return words ? inLanguage(words, language) : measure;
}
