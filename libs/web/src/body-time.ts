import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** The configuration of a route that reads long bodies of this media type as they come, under a time limit of its own. */
export interface BodyTimeConfiguration {
  streamedMediaType?: string;
}

/**
 * Bounds the time in which a body must have arrived. Node's own limit (`requestTimeout`) knows no exception, and a
 * stream of a million events over a slow line takes as long as it takes.
 */
export function limitBodyTime(
  server: FastifyInstance,
  limitMs: number,
  refuse: (error: Error & { code: string }, socket: Socket) => void,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { raw, headers } = request;
    const { streamedMediaType } = request.routeOptions.config as BodyTimeConfiguration;
    const streamed =
      streamedMediaType !== undefined && headers['content-type']?.startsWith(streamedMediaType);
    const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
    if (hasBody && !streamed) {
      const timer = setTimeout(() => {
        if (reply.raw.headersSent) raw.socket.destroy();
        else refuse(Object.assign(new Error('The body is too slow.'), { code: TIMED_OUT }), raw.socket);
      }, limitMs).unref();
      const stop = (): void => clearTimeout(timer);
      raw.once('end', stop);
      reply.raw.once('close', stop);
    }
    done();
  });
}

/** What Node calls a request that takes too long. */
export const TIMED_OUT = 'ERR_HTTP_REQUEST_TIMEOUT';
