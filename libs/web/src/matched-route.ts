import type { FastifyRequest } from 'fastify';

/**
 * Whether the route that the router chose lies below a prefix. Never ask the address as it was sent:
 * `/%61pi/v1/events` and `/api/v1/events` are the same route.
 */
export function isBelow(request: FastifyRequest, prefix: string): boolean {
  const route = request.routeOptions.url ?? '';
  return route === prefix || route.startsWith(`${prefix}/`);
}
