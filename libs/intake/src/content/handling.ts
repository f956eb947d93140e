/**
 * What happens to a request when some of its events are rejected: `atomic` stores none, `lenient` stores the
 * others.
 */
export type Handling = 'atomic' | 'lenient';

const HANDLING = /^handling\s*=\s*"?(lenient|strict)"?$/i;

/** Reads `Prefer: handling=lenient` (RFC 7240). The first preference counts; unknown ones are ignored. */
export function handlingOf(prefer: string | string[] | undefined): Handling {
  if (prefer === undefined) return 'atomic';
  for (const preference of [prefer].flat().join(',').split(',')) {
    const wanted = HANDLING.exec(preference.split(';')[0]?.trim() ?? '')?.[1];
    if (wanted !== undefined) return wanted.toLowerCase() === 'lenient' ? 'lenient' : 'atomic';
  }
  return 'atomic';
}
