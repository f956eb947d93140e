import { bilingual, inLanguage, type Bilingual, type Language } from '#kernel';
import type { HeaderLine } from '#tabular';
import type { ListAbout } from './list-definition.js';

const words = {
  orgUnit: bilingual('Đơn vị', 'Org unit'),
  allUnits: bilingual('Tất cả đơn vị trong phạm vi được xem', 'All org units within the access scope'),
  asOf: bilingual('Tính đến hết ngày', 'As of the end of'),
  knownAt: bilingual('Theo số liệu đã ghi nhận đến', 'Known at'),
  everything: bilingual('Tất cả số liệu đã ghi nhận', 'All that is recorded'),
  tree: bilingual('Cơ cấu tổ chức', 'Tree of org units'),
  editions: bilingual('Phiên bản khung', 'Edition'),
  stale: bilingual('Chưa cập nhật số liệu', 'Stale or silent'),
  nothingStale: bilingual('Không có', 'None'),
  position: bilingual('Vị trí trong nhật ký', 'Log position'),
  madeAt: bilingual('Lập lúc', 'Made at'),
  madeBy: bilingual('Người lập', 'Made by'),
} as const;

const trees: Readonly<Record<NonNullable<ListAbout['tree']>, Bilingual>> = {
  'as-is': bilingual('Hiện nay', 'Today’s'),
  'as-was': bilingual('Tại từng thời điểm', 'Of that time'),
  restated: bilingual('Quy đổi theo quy tắc của khung', 'Restated by the framework’s rule'),
};

/** @param made when the list was made, RFC 3339, and by whom */
export function headerBlock(
  about: ListAbout,
  made: { at: string; by: string },
  language: Language,
): HeaderLine[] {
  const word = (text: Bilingual): string => inLanguage(text, language);
  const { asOf, knownAt, tree, editions, stale, position, more = [] } = about;
  const lines: HeaderLine[] = [[word(words.orgUnit), about.orgUnit ?? word(words.allUnits)]];
  if (asOf !== undefined) lines.push([word(words.asOf), asOf]);
  if (knownAt !== undefined) lines.push([word(words.knownAt), knownAt ?? word(words.everything)]);
  if (tree !== undefined) lines.push([word(words.tree), word(trees[tree])]);
  if (editions !== undefined) lines.push([word(words.editions), editions.join('; ')]);
  lines.push(...more);
  if (stale !== undefined)
    lines.push([word(words.stale), stale.length === 0 ? word(words.nothingStale) : stale.join('; ')]);
  if (position !== undefined) lines.push([word(words.position), position]);
  lines.push([word(words.madeAt), made.at], [word(words.madeBy), made.by]);
  return lines;
}
