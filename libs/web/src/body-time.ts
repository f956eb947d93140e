import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { announcesBody } from './announces-body.js';

/** The configuration of a route that reads bodies of this media type as a stream, with limits of its own. */
export interface BodyTimeConfiguration {
  streamedMediaType?: string;
}

/** The pace of a body: this many bytes must arrive in every interval in which the server waits for them. */
export interface BodyPace {
  minBytes: number;
  everyMs: number;
}

export interface BodyTimeLimits {
  /** The time in which the whole body must arrive. */
  totalMs: number;
  pace: BodyPace;
}

interface Reading {
  reply: FastifyReply;
  streamed: boolean;
  /** The time at which `totalMs` began, by `performance.now()`. */
  begun: number;
  /** The interval in which bytes are counted; `null` while the server does not read the body yet. */
  interval: { begun: number; bytesBefore: number } | null;
}

const SWEEPS_PER_LIMIT = 10;

/**
 * Limits the time in which a body must arrive, and its pace, because a slow body holds resources that others
 * need. Node's own limit (`requestTimeout`) allows no exceptions, and a stream of a million events needs its
 * time. So the route itself limits a streamed body until the answer has begun. One sweep checks all bodies: a
 * timer for each would cost more than most bodies do.
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
  // From here on the server waits for the sender. Until now the sender waited for the server to look up its
  // key.
  server.addHook('preParsing', (request, _, payload, done) => {
    const reading = readings.get(request.raw);
    if (reading && !reading.streamed) reading.interval = newInterval(request.raw);
    done(null, payload);
  });
  // A parsed body has arrived completely.
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
    // The answer was sent before the body was read. The rest of the body is discarded, but only for the usual
    // time.
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

/** Node's code for a request that takes too long. */
export const TIMED_OUT = 'ERR_HTTP_REQUEST_TIMEOUT';
