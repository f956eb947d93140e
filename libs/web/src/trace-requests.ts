import type { FastifyInstance, FastifyRequest } from 'fastify';
import { validTraceparent } from '#kernel';
import { withTraceparent } from '#tracing';

/** Returns the `traceparent` (W3C Trace Context) that a request carries; null without a valid one. */
export function traceparentOfRequest({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  return validTraceparent(headers['traceparent']);
}

/** Makes the trace of each request the current one for all that it starts. */
export function traceRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _, done) => withTraceparent(traceparentOfRequest(request), done));
  // A body that arrives later brings its own asynchronous context, that of the connection.
  server.addHook('preValidation', (request, _, done) => withTraceparent(traceparentOfRequest(request), done));
}
