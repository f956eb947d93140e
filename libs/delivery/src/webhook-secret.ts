import { randomBytes } from 'node:crypto';

/** Makes up a secret of Standard Webhooks. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
