import { isIP } from 'node:net';
import { parseClock } from './clock-settings.js';
import { list } from './list.js';
import type { Rule } from './setting.js';

export function wholeNumber(min: number, max: number): Rule {
  return { holds: isWholeNumber(min, max), words: `must be a whole number from ${min} to ${max}` };
}

/** A number of seconds, with a fraction if need be: `20`, `0.2`. */
export function seconds(max: number): Rule {
  return {
    holds: (text) => /^\d{1,9}(\.\d{1,3})?$/.test(text) && Number(text) <= max,
    words: `must be a number of seconds from 0 to ${max}`,
  };
}

export const port: Rule = { ...wholeNumber(0, 65_535), words: 'must be a port number from 0 to 65535' };

export function oneOf(...values: readonly string[]): Rule {
  const words = values.length === 2 ? values.join(' or ') : `one of ${values.join(', ')}`;
  return { holds: (text) => values.includes(text), words: `must be ${words}` };
}

/** A comma-separated list of some of these values. */
export function listOf(...values: readonly string[]): Rule {
  return {
    holds: (text) => list(text).every((each) => values.includes(each)),
    words: `must be a comma-separated list of ${values.join(', ')}`,
  };
}

export function minLength(characters: number): Rule {
  return {
    holds: ({ length }) => length >= characters,
    words: `must have at least ${characters} characters`,
  };
}

export function urlOf(...schemes: readonly string[]): Rule {
  const protocols = schemes.map((scheme) => `${scheme}:`);
  const names = schemes.map((scheme) => `${scheme}://`).join(' or ');
  return {
    holds: (text) =>
      URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '',
    words: `must be a URL that begins with ${names}`,
  };
}

/** Credentials travel to it, so it is encrypted, but for one on the same machine. */
export const secureUrl: Rule = {
  holds: (text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return (
      protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    );
  },
  words: 'must be a URL that begins with https:// (http:// only on this machine)',
};

export const roleMapping: Rule = {
  holds: (text) => list(text).every((each) => /^[^=,\s]+=[^,]+:[a-z]+(@[^,\s]+)?$/.test(each)),
  words: 'must be a comma-separated list of claim=value:role or claim=value:role@org-unit',
};

export const hostName: Rule = {
  holds: (text) => /^[A-Za-z0-9.:_-]+$/.test(text),
  words: 'must be an IP address or a host name',
};

export const path: Rule = { holds: (text) => !text.includes('\0'), words: 'must be a path' };

export const timeZone: Rule = {
  holds: isTimeZone,
  words: 'must be an IANA time zone such as Asia/Ho_Chi_Minh',
};

/** `thang@example.org` or `Thang <thang@example.org>`, without anything that could add a mail header. */
export const mailbox: Rule = {
  holds: (text) => {
    const address = /^[^<>\r\n]*<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
    return /^[^\s<>@]+@[^\s<>@]+$/.test(address);
  },
  words: 'must be a mail address, or a name and an address in angle brackets',
};

export const destinations: Rule = {
  holds: (text) => list(text).every(isDestination),
  words: 'must be a comma-separated list of IP addresses, CIDR ranges and host names',
};

export const networks: Rule = {
  holds: (text) => list(text).every((each) => isIP(each.split('/')[0] ?? '') > 0 && isDestination(each)),
  words: 'must be a comma-separated list of IP addresses and CIDR ranges',
};

export const frameworkIds: Rule = {
  holds: (text) => list(text).every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
  words: 'must be `all`, or a comma-separated list of ids of frameworks such as vn-service-levels',
};

export const clock: Rule = {
  holds: (text) => parseClock(text) !== undefined,
  words:
    'must read from=<instant> since=<instant> rate=<number above 0> until=<instant>, with instants in RFC 3339',
};

function isWholeNumber(min: number, max: number): (text: string) => boolean {
  return (text) => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max;
}

function isTimeZone(text: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '' &&
      !/^[+-]/.test(text)
    );
  } catch {
    return false;
  }
}

function isDestination(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (rest.length > 0) return false;
  if (bits !== undefined) return family > 0 && isWholeNumber(0, family === 4 ? 32 : 128)(bits);
  return family > 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(address);
}
