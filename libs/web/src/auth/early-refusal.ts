import type { FastifyInstance, FastifyRequest } from 'fastify';
import { unauthenticated } from './auth.guard.js';
import type { Authenticator } from './authenticator.js';

/** `@Public()` leaves this in the route's configuration. */
interface RouteConfiguration {
  public?: boolean;
}

/**
 * Turns strangers away before their body is read: guards run after parsing, and a stranger must not make us parse
 * megabytes. Routes of the API only; what Fastify serves beside Nest takes no bodies.
 */
export function refuseStrangersEarly(
  server: FastifyInstance,
  prefix: string,
  authenticator: Authenticator,
): void {
  server.addHook('onRequest', async (request) => {
    if (!hasBody(request) || request.is404 || !request.url.startsWith(prefix)) return;
    if ((request.routeOptions.config as RouteConfiguration).public) return;
    if (!(await authenticator.identify(request))) throw unauthenticated();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
