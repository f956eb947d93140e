import { literalAddress, mayDial, parseAllowList } from '../../dialling/address-policy.js';
import { guardedAgent } from '../../dialling/guarded-agent.js';
import type { DeliveryTuning } from '../../delivery-options.js';
import type { ChannelDefinition, TargetProblem } from '../channel-definition.js';
import { webhookForm } from './form.js';
import { WebhookChannel } from './webhook-channel.js';

export const webhookDefinition: ChannelDefinition = {
  form: webhookForm,
  attemptsAtOnce: 4,
  problemsOf,
  /**
   * Reports a wrong address early, as a help for the subscriber. The check of each connection is what
   * protects.
   */
  networkProblemOf: async (target, { settings, tuning }) => {
    const { hostname } = new URL(target);
    const literal = literalAddress(hostname);
    const addresses = literal === undefined ? await resolveInTime(hostname, tuning) : [literal];
    const allowed = parseAllowList(settings.webhookAllow);
    if (addresses.length === 0 || addresses.some((address) => mayDial(hostname, address, allowed)))
      return null;
    return {
      code: 'private-address',
      detail: 'The address is not public. An administrator can allow it with THANG_WEBHOOK_ALLOW.',
    };
  },
  normalize: (url) => new URL(url).href,
  destinationOf: (url) => new URL(url).host,
  open: ({ settings, tuning }) => {
    const { resolve, connectMs, attemptMs: totalMs, realClock: clock } = tuning;
    const agent = guardedAgent({ allowed: parseAllowList(settings.webhookAllow), resolve, connectMs });
    const channel = new WebhookChannel({ agent, clock, totalMs });
    return {
      send: (message, url, secrets) => channel.send(message, { url, secrets }),
      close: () => agent.close(),
    };
  },
};

function problemsOf(text: unknown): TargetProblem[] {
  const { maxLength } = webhookForm.target;
  if (typeof text !== 'string' || text.length > maxLength || !URL.canParse(text))
    return [{ code: 'not-a-url', detail: `Give an http or https URL of at most ${maxLength} characters.` }];
  const url = new URL(text);
  return [
    ...unless(['http:', 'https:'].includes(url.protocol), 'not-a-url', 'Give an http or https URL.'),
    ...unless(
      url.username === '' && url.password === '',
      'credentials',
      'Leave user and password out of the URL.',
    ),
    ...unless(url.hash === '', 'fragment', 'Leave the fragment out of the URL.'),
  ];
}

function unless(holds: boolean, code: string, detail: string): TargetProblem[] {
  return holds ? [] : [{ code, detail }];
}

/** Returns the addresses of the host; empty when the name does not resolve in time. It may resolve later. */
async function resolveInTime(hostname: string, { resolve, connectMs }: DeliveryTuning): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<[]>((give) => {
    timer = setTimeout(() => give([]), connectMs);
  });
  const found = resolve(hostname).then(
    (all) => all.map(({ address }) => address),
    (): string[] => [],
  );
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}
