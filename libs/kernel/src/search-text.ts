const COMBINING_MARKS = /\p{Mn}/gu;

/** Returns text for comparison, without accents and case, so that "da nang" finds "Đà Nẵng". */
export function toSearchText(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
