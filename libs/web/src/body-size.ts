import type { FastifyInstance } from 'fastify';

/** The configuration of a route whose JSON bodies may be longer than those of others. */
export interface BodySizeConfiguration {
  bodyLimitBytes?: number;
}

/** Gives routes the limit that they name. Call it before routes are added. */
export function limitBodySize(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { bodyLimitBytes } = (route.config ?? {}) as BodySizeConfiguration;
    if (bodyLimitBytes !== undefined) route.bodyLimit = bodyLimitBytes;
  });
}
