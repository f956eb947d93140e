import type { RequestFault } from '../problems/problem.js';

/** With the flag `u`, a surrogate pair is one character and does not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * Finds text that PostgreSQL cannot store: `\u0000` and lone surrogates. Real feeds contain both. `value` is
 * parsed JSON or parameters; the size limit of a body bounds its depth.
 */
export function unstorableText(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return isStorable(value) ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    isStorable(name) ? unstorableText(member, [...path, name]) : [[...path]],
  );
}

export function unstorableFault(place: Pick<RequestFault, 'pointer' | 'parameter'>): RequestFault {
  const detail = 'Text must not contain the character U+0000 or half of a surrogate pair.';
  return { ...place, code: 'unstorable', detail };
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}
