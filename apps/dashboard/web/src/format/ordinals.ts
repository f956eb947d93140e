const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** Returns an English ordinal: 1st, 22nd, 86th. */
export function ordinal(place: number): string {
  return `${place}${suffixes[rules.select(place)] ?? 'th'}`;
}
