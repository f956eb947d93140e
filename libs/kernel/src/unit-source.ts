const PREFIX = '/org-units/';

/**
 * Returns the unit source of an org unit: the one CloudEvents `source` of what the unit records itself, on
 * the page and by imports. Colleagues share it, so each can correct what another recorded.
 */
export function unitSourceOf(orgUnit: string): string {
  return PREFIX + encodeURIComponent(orgUnit);
}

/** Returns the org unit whose unit source this is; `null` for the source of a feed. */
export function orgUnitOfSource(source: string): string | null {
  if (!source.startsWith(PREFIX)) return null;
  try {
    const code = decodeURIComponent(source.slice(PREFIX.length));
    return code !== '' && unitSourceOf(code) === source ? code : null;
  } catch {
    return null;
  }
}
