import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The configuration of a route that reads long bodies of this media type as they come, under a time limit of its own. */
export interface BodyTimeConfiguration {
  streamedMediaType?: string;
}

interface Reading {
  reply: FastifyReply;
  /** As `performance.now()` tells it. */
  begun: number;
}

const SWEEPS_PER_LIMIT = 10;

/**
 * Bounds the time in which a body must have arrived. Node's own limit (`requestTimeout`) knows no exception, and a
 * stream of a million events over a slow line takes as long as it takes. One sweep looks after all bodies: a timer for
 * each would cost more than most bodies do.
 */
export function limitBodyTime(
  server: FastifyInstance,
  limitMs: number,
  refuse: (error: Error & { code: string }, socket: Socket) => void,
): void {
  const readings = new Map<IncomingMessage, Reading>();
  server.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request) && !isStreamed(request))
      readings.set(request.raw, { reply, begun: performance.now() });
    done();
  });
  // Parsed: it has arrived. Or answered without that, and then what still comes is thrown away.
  server.addHook('preHandler', (request, _, done) => {
    readings.delete(request.raw);
    done();
  });
  const sweep = setInterval(() => {
    for (const [raw, { reply, begun }] of readings) {
      const late = performance.now() - begun > limitMs;
      if (late || raw.complete || raw.destroyed) readings.delete(raw);
      if (!late || raw.complete || raw.destroyed) continue;
      if (reply.raw.headersSent) raw.socket.destroy();
      else refuse(Object.assign(new Error('The body is too slow.'), { code: TIMED_OUT }), raw.socket);
    }
  }, limitMs / SWEEPS_PER_LIMIT).unref();
  server.addHook('onClose', (_, done) => {
    clearInterval(sweep);
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

function isStreamed({ headers, routeOptions }: FastifyRequest): boolean {
  const { streamedMediaType } = routeOptions.config as BodyTimeConfiguration;
  return streamedMediaType !== undefined && (headers['content-type'] ?? '').startsWith(streamedMediaType);
}

/** What Node calls a request that takes too long. */
export const TIMED_OUT = 'ERR_HTTP_REQUEST_TIMEOUT';
