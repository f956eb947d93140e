import { toSearchText, type LocalizedText } from '#kernel';
import type { OrgUnit } from '#org-units/domain';

/**
 * Returns whether the code or a name, in any language, contains the text. `wanted` is already search text.
 */
export function isFoundBy({ code, name }: Pick<OrgUnit, 'code' | 'name'>, wanted: string): boolean {
  return [code, ...namesIn(name)].some((text) => toSearchText(text).includes(wanted));
}

function namesIn(name: LocalizedText | string): string[] {
  return typeof name === 'string' ? [name] : [name.vi, ...(name.en === undefined ? [] : [name.en])];
}
