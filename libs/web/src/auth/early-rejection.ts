import type { FastifyInstance } from 'fastify';
import { DomainError } from '#kernel';
import { announcesBody } from '../announces-body.js';
import { isBelow } from '../matched-route.js';
import { assertMayCall } from './auth.guard.js';
import type { Authenticator } from './authenticator.js';
import type { AccessConfiguration } from './route-access.js';

/**
 * Refuses a request with a body before the body is read, when its route does not exist or its caller may not
 * call it. Guards run after parsing, and an unauthenticated caller must not make the process hold or parse
 * megabytes. Applies to routes of the API only: other routes of Fastify read no bodies.
 */
export function refuseStrangersEarly(
  server: FastifyInstance,
  prefix: string,
  authenticator: Authenticator,
): void {
  server.addHook('onRequest', async (request) => {
    if (!announcesBody(request)) return;
    if (request.is404) throw new DomainError('not-found', `Cannot ${request.method} ${request.url}`);
    if (!isBelow(request, prefix)) return;
    const { access } = request.routeOptions.config as AccessConfiguration;
    if (access?.kind === 'public') return;
    assertMayCall(access, await authenticator.identify(request));
  });
}
