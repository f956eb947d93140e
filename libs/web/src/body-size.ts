import type { FastifyInstance } from 'fastify';

/** The configuration of a route whose bodies may be longer than those of others. */
export interface BodySizeConfiguration {
  /** `by-media-type`: the limit is the parser's. */
  bodyLimitBytes?: number | 'by-media-type';
}

/**
 * Gives each route the limit that it names, else the general one. Without that a parser for long bodies,
 * added for one route, would serve all of them, the public ones too. Call it before routes are added.
 */
export function limitBodySize(server: FastifyInstance, generalLimitBytes: number): void {
  server.addHook('onRoute', (route) => {
    const { bodyLimitBytes } = (route.config ?? {}) as BodySizeConfiguration;
    if (bodyLimitBytes !== 'by-media-type') route.bodyLimit = bodyLimitBytes ?? generalLimitBytes;
  });
}
