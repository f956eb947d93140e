import type { FastifyRequest } from 'fastify';

/**
 * Returns whether the route that the router matched lies below a prefix. Do not compare the address as sent:
 * `/%61pi/v1/events` and `/api/v1/events` are the same route.
 */
export function isBelow(request: FastifyRequest, prefix: string): boolean {
  const route = request.routeOptions.url ?? '';
  return route === prefix || route.startsWith(`${prefix}/`);
}
