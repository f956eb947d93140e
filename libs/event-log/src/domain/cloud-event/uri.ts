import { isIPv6 } from 'node:net';

// The grammar of RFC 3986, appendix A, rule by rule.
const pctEncoded = '%[0-9A-Fa-f]{2}';
const unreserved = 'A-Za-z0-9\\-._~';
const subDelims = "!$&'()*+,;=";
const pchar = `(?:[${unreserved}${subDelims}:@]|${pctEncoded})`;
const segmentNzNc = `(?:[${unreserved}${subDelims}@]|${pctEncoded})+`;
const pathAbempty = `(?:/${pchar}*)*`;
const pathRootless = `${pchar}+${pathAbempty}`;
const pathAbsolute = `/(?:${pathRootless})?`;
const ipvFuture = `[vV][0-9A-Fa-f]+\\.[${unreserved}${subDelims}:]+`;
const regName = `(?:[${unreserved}${subDelims}]|${pctEncoded})*`;
const host = `(?:\\[(?:${ipvFuture}|(?<ipv6>[0-9A-Fa-f:.]+))\\]|${regName})`;
const userinfo = `(?:[${unreserved}${subDelims}:]|${pctEncoded})*`;
const authority = `//(?:${userinfo}@)?${host}(?::[0-9]*)?${pathAbempty}`;
const queryAndFragment = `(?:\\?(?:${pchar}|[/?])*)?(?:#(?:${pchar}|[/?])*)?`;

const URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?:${authority}|${pathAbsolute}|${pathRootless}|)${queryAndFragment}$`,
);
const RELATIVE_REFERENCE = new RegExp(
  `^(?:${authority}|${pathAbsolute}|${segmentNzNc}${pathAbempty}|)${queryAndFragment}$`,
);

/** Sources and schemas repeat from event to event and the grammar is long: verdicts are remembered. */
const remembered = new Map<string, 'uri' | 'relative' | 'neither'>();
const MAX_REMEMBERED = 10_000;

/** RFC 3986 URI-reference: absolute or relative. */
export function isUriReference(text: string): boolean {
  return kindOf(text) !== 'neither';
}

/** RFC 3986 URI: with a scheme. */
export function isUri(text: string): boolean {
  return kindOf(text) === 'uri';
}

function kindOf(text: string): 'uri' | 'relative' | 'neither' {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const kind = follows(URI, text) ? 'uri' : follows(RELATIVE_REFERENCE, text) ? 'relative' : 'neither';
  // Bounded, because senders choose these texts.
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, kind);
  return kind;
}

function follows(grammar: RegExp, text: string): boolean {
  const match = grammar.exec(text);
  return match !== null && (match.groups?.ipv6 === undefined || isIPv6(match.groups.ipv6));
}
