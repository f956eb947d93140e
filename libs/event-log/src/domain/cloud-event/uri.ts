// The grammar of RFC 3986, appendix A, rule by rule.
const pctEncoded = '%[0-9A-Fa-f]{2}';
const unreserved = 'A-Za-z0-9\\-._~';
const subDelims = "!$&'()*+,;=";
const pchar = `(?:[${unreserved}${subDelims}:@]|${pctEncoded})`;
const segmentNzNc = `(?:[${unreserved}${subDelims}@]|${pctEncoded})+`;
const pathAbempty = `(?:/${pchar}*)*`;
const pathRootless = `${pchar}+${pathAbempty}`;
const pathAbsolute = `/(?:${pathRootless})?`;
const h16 = '[0-9A-Fa-f]{1,4}';
const decOctet = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ls32 = `(?:${h16}:${h16}|${decOctet}(?:\\.${decOctet}){3})`;
/**
 * At most so many groups before `::`, which replaces any run of zero groups. After `::` the number is exact.
 */
const upTo = (groups: number): string => `(?:(?:${h16}:){0,${groups - 1}}${h16})?`;
const ipv6 = [
  `(?:${h16}:){6}${ls32}`,
  `::(?:${h16}:){5}${ls32}`,
  ...[4, 3, 2, 1, 0].map((after) => `${upTo(5 - after)}::(?:${h16}:){${after}}${ls32}`),
  `${upTo(6)}::${h16}`,
  `${upTo(7)}::`,
].join('|');
const ipvFuture = `[vV][0-9A-Fa-f]+\\.[${unreserved}${subDelims}:]+`;
const regName = `(?:[${unreserved}${subDelims}]|${pctEncoded})*`;
const host = `(?:\\[(?:${ipvFuture}|${ipv6})\\]|${regName})`;
const userinfo = `(?:[${unreserved}${subDelims}:]|${pctEncoded})*`;
const authority = `//(?:${userinfo}@)?${host}(?::[0-9]*)?${pathAbempty}`;
const queryAndFragment = `(?:\\?(?:${pchar}|[/?])*)?(?:#(?:${pchar}|[/?])*)?`;

const URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?:${authority}|${pathAbsolute}|${pathRootless}|)${queryAndFragment}$`,
);
const RELATIVE_REFERENCE = new RegExp(
  `^(?:${authority}|${pathAbsolute}|${segmentNzNc}${pathAbempty}|)${queryAndFragment}$`,
);

/**
 * Results by text. Cached, because the same sources and schemas recur in many events and the pattern is long.
 */
const remembered = new Map<string, 'uri' | 'relative' | 'neither'>();
const MAX_REMEMBERED = 10_000;

/** Returns whether the text is an RFC 3986 URI-reference: absolute or relative. */
export function isUriReference(text: string): boolean {
  return kindOf(text) !== 'neither';
}

/** Returns whether the text is an RFC 3986 URI: with a scheme. */
export function isUri(text: string): boolean {
  return kindOf(text) === 'uri';
}

function kindOf(text: string): 'uri' | 'relative' | 'neither' {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const kind = URI.test(text) ? 'uri' : RELATIVE_REFERENCE.test(text) ? 'relative' : 'neither';
  // The cache is limited, because senders choose these texts.
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, kind);
  return kind;
}
