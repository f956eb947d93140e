import type { LocalizedText } from '#kernel';
import type { OrgUnit } from '#org-units/domain';

const COMBINING_MARKS = /\p{Mn}/gu;

/** Text as people compare it: without accents and case, so that "da nang" finds "Đà Nẵng". */
export function toSearchText(text: string): string {
  return text.normalize('NFD').replace(COMBINING_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Does the code or a name, in whichever language, hold the text? `wanted` is search text already. */
export function isFoundBy({ code, name }: Pick<OrgUnit, 'code' | 'name'>, wanted: string): boolean {
  return [code, ...namesIn(name)].some((text) => toSearchText(text).includes(wanted));
}

function namesIn(name: LocalizedText | string): string[] {
  return typeof name === 'string' ? [name] : [name.vi, ...(name.en === undefined ? [] : [name.en])];
}
