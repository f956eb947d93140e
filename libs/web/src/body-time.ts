import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { announcesBody } from './announces-body.js';

/** The configuration of a route that reads bodies of this media type as a stream, under limits of its own. */
export interface BodyTimeConfiguration {
  streamedMediaType?: string;
}

/** So many bytes must arrive in every interval that passes while we wait for them. */
export interface BodyPace {
  minBytes: number;
  everyMs: number;
}

export interface BodyTimeLimits {
  /** In which the whole body must have arrived. */
  totalMs: number;
  pace: BodyPace;
}

interface Reading {
  reply: FastifyReply;
  streamed: boolean;
  /** When the limit on the whole body began to count, as `performance.now()` tells it. */
  begun: number;
  /** The interval in which bytes are counted; null while we do not read the body yet. */
  interval: { begun: number; bytesBefore: number } | null;
}

const SWEEPS_PER_LIMIT = 10;

/**
 * Bounds the time in which a body must arrive, and its pace: what a slow body holds, others cannot use.
 * Node's own limit (`requestTimeout`) knows no exception, and a stream of a million events takes as long as
 * it takes: a streamed body is the business of its route until the answer has begun. One sweep looks after
 * all bodies: a timer for each would cost more than most bodies do.
 */
export function limitBodyTime(
  server: FastifyInstance,
  limits: BodyTimeLimits,
  refuse: (error: Error & { code: string }, socket: Socket) => void,
): void {
  const readings = new Map<IncomingMessage, Reading>();
  server.addHook('onRequest', (request, reply, done) => {
    if (announcesBody(request)) {
      const reading = { reply, streamed: isStreamed(request), begun: performance.now(), interval: null };
      readings.set(request.raw, reading);
    }
    done();
  });
  // From here on we wait for the sender. Before, the sender waits for us: its key is looked up.
  server.addHook('preParsing', (request, _, payload, done) => {
    const reading = readings.get(request.raw);
    if (reading && !reading.streamed) reading.interval = newInterval(request.raw);
    done(null, payload);
  });
  // The body was parsed: it has arrived.
  server.addHook('preHandler', (request, _, done) => {
    if (!readings.get(request.raw)?.streamed) readings.delete(request.raw);
    done();
  });
  const sweep = setInterval(
    () => {
      for (const [raw, reading] of readings) {
        const over = raw.complete || raw.destroyed;
        const late = !over && isLate(raw, reading, limits);
        if (over || late) readings.delete(raw);
        if (!late) continue;
        if (reading.reply.raw.headersSent) raw.socket.destroy();
        else refuse(Object.assign(new Error('The body is too slow.'), { code: TIMED_OUT }), raw.socket);
      }
    },
    Math.min(limits.totalMs, limits.pace.everyMs) / SWEEPS_PER_LIMIT,
  ).unref();
  server.addHook('onClose', (_, done) => {
    clearInterval(sweep);
    done();
  });
}

function isLate(raw: IncomingMessage, reading: Reading, { totalMs, pace }: BodyTimeLimits): boolean {
  const now = performance.now();
  if (reading.reply.raw.headersSent && !reading.interval) {
    // Answered before the body was read: what still comes is thrown away, but not for ever.
    reading.interval = newInterval(raw);
    reading.begun = now;
  }
  const { interval } = reading;
  if (reading.streamed && !interval) return false;
  if (now - reading.begun > totalMs) return true;
  if (!interval || now - interval.begun < pace.everyMs) return false;
  reading.interval = newInterval(raw);
  return raw.socket.bytesRead - interval.bytesBefore < pace.minBytes;
}

function newInterval({ socket }: IncomingMessage): NonNullable<Reading['interval']> {
  return { begun: performance.now(), bytesBefore: socket.bytesRead };
}

function isStreamed({ headers, routeOptions }: FastifyRequest): boolean {
  const { streamedMediaType } = routeOptions.config as BodyTimeConfiguration;
  return streamedMediaType !== undefined && (headers['content-type'] ?? '').startsWith(streamedMediaType);
}

/** What Node calls a request that takes too long. */
export const TIMED_OUT = 'ERR_HTTP_REQUEST_TIMEOUT';
