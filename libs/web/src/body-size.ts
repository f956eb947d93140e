import type { FastifyInstance } from 'fastify';

/** The configuration of a route that accepts longer bodies than others. */
export interface BodySizeConfiguration {
  /** The limit in bytes; `by-media-type`: the limit of the parser. */
  bodyLimitBytes?: number | 'by-media-type';
}

/**
 * Applies to each route its own limit, or the general one. Otherwise a parser for long bodies that is added
 * for one route would serve all routes, the public ones included. Call it before routes are added.
 */
export function limitBodySize(server: FastifyInstance, generalLimitBytes: number): void {
  server.addHook('onRoute', (route) => {
    const { bodyLimitBytes } = (route.config ?? {}) as BodySizeConfiguration;
    if (bodyLimitBytes !== 'by-media-type') route.bodyLimit = bodyLimitBytes ?? generalLimitBytes;
  });
}
