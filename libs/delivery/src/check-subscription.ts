import { alertKinds, severities } from '#alerting/domain';
import { channelDefinition } from './channels/definitions.js';
import { channelForm, channelForms, channelKinds, type ChannelKind } from './channels/forms.js';
import { digests, type NewSubscription, type Subscription } from './domain/subscription.js';
import { requestAfter, type SubscriptionPatch } from './domain/subscription-patch.js';

/** A problem of a request. `pointer` is a JSON Pointer (RFC 6901). */
export interface SubscriptionProblem {
  pointer: string;
  code: string;
  detail: string;
}

const MAX_NAMES = 100;
const MAX_NAME_LENGTH = 200;

/**
 * Checks a request without asking the network or the database. Returns all problems, none when it is valid.
 */
export function checkSubscription(wanted: NewSubscription): SubscriptionProblem[] {
  return [
    ...check(isName(wanted.orgUnit), '/orgUnit', 'required', 'Name the org unit by its code.'),
    ...check(
      isListOfNames(wanted.frameworks),
      '/frameworks',
      'not-a-list',
      `Name 1 to ${MAX_NAMES} frameworks by their ids, or leave it out.`,
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
    ...check(
      isOneOf(wanted.digest ?? null, [null, ...digests]),
      '/digest',
      'unknown-digest',
      `Choose one of ${digests.join(', ')}, or leave it out.`,
    ),
    ...check(isOneOf(wanted.language, ['vi', 'en']), '/language', 'unknown-language', 'Choose vi or en.'),
    ...checkChannel(wanted.channel),
  ];
}

/**
 * Checks a change like a creation: what the subscription would be must be valid. The kind of its channel
 * stays, because its messages belong to it, and its secret is changed by rotation only.
 */
export function checkPatch(subscription: Subscription, patch: SubscriptionPatch): SubscriptionProblem[] {
  const { kind, secret } = patch.channel ?? {};
  return [
    ...checkSubscription(requestAfter(subscription, { ...patch, ...keptKind(subscription, patch) })),
    ...check(
      kind === undefined || kind === subscription.channel.kind,
      '/channel/kind',
      'fixed',
      'The kind of the channel stays. Create another subscription for another channel.',
    ),
    ...check(
      secret == null || channelForm(subscription.channel.kind).secret === null,
      '/channel/secret',
      'use-rotation',
      'Change the secret with POST /subscriptions/{id}/rotate-secret, so that both are valid for a while.',
    ),
  ];
}

/** Leaves out what `checkPatch` reports itself, so that each problem is reported once. */
function keptKind({ channel }: Subscription, patch: SubscriptionPatch): Pick<SubscriptionPatch, 'channel'> {
  if (!patch.channel) return {};
  const secret = channelForm(channel.kind).secret === null ? patch.channel.secret : null;
  return { channel: { ...patch.channel, kind: channel.kind, ...(secret === undefined ? {} : { secret }) } };
}

function checkChannel(channel: NewSubscription['channel']): SubscriptionProblem[] {
  const { kind } = channel;
  if (!channelKinds.includes(kind))
    return check(false, '/channel/kind', 'unknown-channel', `Choose one of ${channelKinds.join(', ')}.`);
  const { target, secret } = channelForm(kind);
  const members: Readonly<Record<string, unknown>> = channel;
  const own = [target?.member, secret ? 'secret' : undefined];
  return [
    ...(target ? checkTarget(kind, target.member, members[target.member]) : []),
    ...(secret ? checkSecret(members['secret']) : []),
    ...allMembers
      .filter((member) => !own.includes(member))
      .flatMap((member) =>
        check(
          members[member] === undefined,
          `/channel/${member}`,
          'not-applicable',
          `A channel of kind ${kind} has no ${member}.`,
        ),
      ),
  ];
}

/** The members of `channel` beside `kind`, of all kinds of channels. */
const allMembers = [...channelForms.flatMap(({ target }) => target?.member ?? []), 'secret'];

function checkTarget(kind: ChannelKind, member: string, target: unknown): SubscriptionProblem[] {
  return channelDefinition(kind)
    .problemsOf(target)
    .map((problem) => ({ pointer: `/channel/${member}`, ...problem }));
}

/** Checks a secret that the caller made. */
export function checkSecret(secret: unknown, pointer = '/channel/secret'): SubscriptionProblem[] {
  return check(
    secret === undefined || (typeof secret === 'string' && isSecret(secret)),
    pointer,
    'not-a-secret',
    'Give whsec_ and the base64 of 24 to 64 bytes, or leave it out to have one made.',
  );
}

function check(holds: boolean, pointer: string, code: string, detail: string): SubscriptionProblem[] {
  return holds ? [] : [{ pointer, code, detail }];
}

function isSecret(text: string): boolean {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (encoded === undefined) return false;
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.toString('base64') === encoded && bytes.length >= 24 && bytes.length <= 64;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_LENGTH;
}

function isListOfNames(value: unknown): boolean {
  return (
    value == null ||
    (Array.isArray(value) && value.length > 0 && value.length <= MAX_NAMES && value.every(isName))
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
