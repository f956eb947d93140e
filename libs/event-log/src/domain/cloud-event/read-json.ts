import { bilingual, type Bilingual } from '#kernel';
import { encodingDetail, encodingFault, withoutBom } from '../text/encoding-fault.js';

type ReadJson =
  | { ok: true; value: unknown }
  | { ok: false; code: 'bad-utf8' | 'malformed-json' | 'repeated-member'; detail: Bilingual };

/**
 * Reads JSON strictly: rejects bytes that are not UTF-8, skips a byte order mark, and rejects objects
 * with a repeated member. `JSON.parse`
 * alone would replace broken bytes by U+FFFD and keep the last of several members with the same name, so two
 * readers could see two different events in one message.
 *
 * Numbers are not checked in the text. Rounding preserves order, so a whole number beyond ±(2^53 − 1) never
 * becomes one within that range. The limits of the payload fields lie within it and reject the number later.
 */
export function readJson(bytes: Buffer): ReadJson {
  const fault = encodingFault(bytes);
  if (fault) return { ok: false, code: 'bad-utf8', detail: encodingDetail(fault) };
  return readJsonText(withoutBom(bytes).toString('utf8'));
}

/** Does the same for text that was decoded from UTF-8 already, such as a line of NDJSON. */
export function readJsonText(text: string): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, code: 'malformed-json', detail: positionIn(error) };
  }
  if (namesIn(text) !== membersOf(value)) {
    return { ok: false, code: 'repeated-member', detail: REPEATED_MEMBER };
  }
  return { ok: true, value };
}

/**
 * Returns where V8 stopped reading. The message of V8 quotes the input, so only its position is passed on.
 */
function positionIn(error: unknown): Bilingual {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined
    ? bilingual('Văn bản không phải JSON.', 'The text is not JSON.')
    : bilingual(
        `Văn bản không phải JSON: xem vị trí ${position}.`,
        `The text is not JSON: see position ${position}.`,
      );
}

const REPEATED_MEMBER = bilingual(
  'Một đối tượng có hai thành viên cùng tên.',
  'An object holds a member twice.',
);

const QUOTE = '"';
const BACKSLASH = 92;
const COLON = 58;
const SPACE = 32;

/** Counts the member names in valid JSON: the strings that a colon follows. Jumps from quote to quote. */
function namesIn(json: string): number {
  let names = 0;
  for (let open = json.indexOf(QUOTE); open !== -1;) {
    const close = endOfString(json, open + 1);
    let next = close + 1;
    while (json.charCodeAt(next) <= SPACE) next++;
    if (json.charCodeAt(next) === COLON) names++;
    open = json.indexOf(QUOTE, next);
  }
  return names;
}

/** Returns the index of the quote that ends the string whose content begins at `from`. */
function endOfString(json: string, from: number): number {
  let close = json.indexOf(QUOTE, from);
  while (isEscaped(json, close)) close = json.indexOf(QUOTE, close + 1);
  return close;
}

function isEscaped(json: string, index: number): boolean {
  let backslashes = 0;
  while (json.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

/**
 * Counts the members of all objects in a parsed value. Without recursion, because the sender decides how deep
 * the value is nested.
 */
function membersOf(value: unknown): number {
  let members = 0;
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const item of next as unknown[]) if (typeof item === 'object' && item !== null) pending.push(item);
      continue;
    }
    for (const name in next) {
      members++;
      const child = (next as Record<string, unknown>)[name];
      if (typeof child === 'object' && child !== null) pending.push(child);
    }
  }
  return members;
}
