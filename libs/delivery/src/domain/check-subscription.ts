import { isEmail } from 'class-validator';
import { alertKinds, severities } from '#alerting/domain';
import { channelKinds, type NewSubscription } from './subscription.js';

/** What is wrong with a request; `pointer` as in RFC 6901. */
export interface SubscriptionProblem {
  pointer: string;
  code: string;
  detail: string;
}

const MOST_NAMES = 100;
const LONGEST_URL = 2_048;
const LONGEST_NAME = 200;

/** Everything that can be told without asking anybody: all problems at once, none when it is fine. */
export function checkSubscription(wanted: NewSubscription): SubscriptionProblem[] {
  return [
    ...check(isName(wanted.orgUnit), '/orgUnit', 'required', 'Name the body by its code.'),
    ...check(
      isListOfNames(wanted.frameworks),
      '/frameworks',
      'not-a-list',
      `Name 1 to ${MOST_NAMES} frameworks by their ids, or leave it out.`,
    ),
    ...check(
      areKnown(wanted.kinds, alertKinds),
      '/kinds',
      'unknown-kind',
      `Choose from ${alertKinds.join(', ')}, or leave it out.`,
    ),
    ...check(
      isOneOf(wanted.severity ?? 'info', severities),
      '/severity',
      'unknown-severity',
      `Choose one of ${severities.join(', ')}.`,
    ),
    ...check(isOneOf(wanted.language, ['vi', 'en']), '/language', 'unknown-language', 'Choose vi or en.'),
    ...checkChannel(wanted.channel),
  ];
}

function checkChannel(channel: NewSubscription['channel']): SubscriptionProblem[] {
  switch (channel.kind) {
    case 'email':
      return [
        ...check(
          isMailAddress(channel.to),
          '/channel/to',
          'not-an-address',
          'Give one mail address, for example office@example.org.',
        ),
        ...absent(channel, ['url', 'secret']),
      ];
    case 'webhook':
      return [
        ...checkUrl(channel.url),
        ...check(
          channel.secret === undefined || isSecret(channel.secret),
          '/channel/secret',
          'not-a-secret',
          'Give whsec_ and the base64 of 24 to 64 bytes, or leave it out to have one made.',
        ),
        ...absent(channel, ['to']),
      ];
    case 'page':
      return absent(channel, ['to', 'url', 'secret']);
    default:
      return check(false, '/channel/kind', 'unknown-channel', `Choose one of ${channelKinds.join(', ')}.`);
  }
}

function checkUrl(text: string | undefined): SubscriptionProblem[] {
  if (typeof text !== 'string' || text.length > LONGEST_URL || !URL.canParse(text)) {
    return check(
      false,
      '/channel/url',
      'not-a-url',
      `Give an http or https URL of at most ${LONGEST_URL} characters.`,
    );
  }
  const url = new URL(text);
  return [
    ...check(
      ['http:', 'https:'].includes(url.protocol),
      '/channel/url',
      'not-a-url',
      'Give an http or https URL.',
    ),
    ...check(
      url.username === '' && url.password === '',
      '/channel/url',
      'credentials',
      'Leave user and password out of the URL.',
    ),
    ...check(url.hash === '', '/channel/url', 'fragment', 'Leave the fragment out of the URL.'),
  ];
}

function absent(
  channel: NewSubscription['channel'],
  members: readonly ('to' | 'url' | 'secret')[],
): SubscriptionProblem[] {
  return members.flatMap((member) =>
    check(
      channel[member] === undefined,
      `/channel/${member}`,
      'not-applicable',
      `A channel of kind ${channel.kind} has no ${member}.`,
    ),
  );
}

function check(holds: boolean, pointer: string, code: string, detail: string): SubscriptionProblem[] {
  return holds ? [] : [{ pointer, code, detail }];
}

function isMailAddress(text: unknown): boolean {
  return typeof text === 'string' && text.length <= 254 && isEmail(text, { allow_display_name: false });
}

function isSecret(text: string): boolean {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (encoded === undefined) return false;
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.toString('base64') === encoded && bytes.length >= 24 && bytes.length <= 64;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME;
}

function isListOfNames(value: unknown): boolean {
  return (
    value == null ||
    (Array.isArray(value) && value.length > 0 && value.length <= MOST_NAMES && value.every(isName))
  );
}

function areKnown(value: unknown, known: readonly unknown[]): boolean {
  return (
    value == null || (Array.isArray(value) && value.length > 0 && value.every((item) => known.includes(item)))
  );
}

function isOneOf(value: unknown, known: readonly unknown[]): boolean {
  return known.includes(value);
}
