import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestIdOf } from './access-log.js';
import { limitBodySize } from './body-size.js';
import { limitBodyTime, TIMED_OUT, type BodyPace } from './body-time.js';
import { problem, problemOf } from './problems/problem.js';
import { sendProblem } from './problems/problem.filter.js';

const KIB = 1024;

export interface HttpLimits {
  /** The limit of bodies whose parser has none of its own. Default 256 KiB. */
  bodyLimitBytes?: number;
  /**
   * The time to receive a whole body. Default five minutes, for imports over slow lines; streams have limits
   * of their own.
   */
  requestTimeoutMs?: number;
  /** The minimum pace of a body while the server waits for it. Default 10 KiB in every ten seconds. */
  bodyPace?: BodyPace;
  /** The proxies (addresses or networks) whose `X-Forwarded-*` headers are trusted. Default: none. */
  trustProxy?: string[];
}

/**
 * Creates the HTTP server of every app, with limits of time and size. Pass it to `NestFactory.create`, then
 * call `configureHttp`.
 */
export function createHttpAdapter(limits: HttpLimits = {}): FastifyAdapter {
  const bodyLimit = limits.bodyLimitBytes ?? 256 * KIB;
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: requestIdOf,
    // Node's own limit would also end streams; `limitBodyTime` replaces it.
    requestTimeout: 0,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 15_000, maxHeaderSize: 16 * KIB },
    trustProxy: limits.trustProxy ?? false,
    routerOptions: { maxParamLength: 500 },
    // While draining, `configureHttp` answers with a problem document instead.
    return503OnClosing: false,
    clientErrorHandler: refuseMalformed,
    frameworkErrors: refuseUnroutable,
  });
  limitBodySize(adapter.getInstance(), bodyLimit);
  const bodyTime = {
    totalMs: limits.requestTimeoutMs ?? 300_000,
    pace: limits.bodyPace ?? { minBytes: 10 * KIB, everyMs: 10_000 },
  };
  limitBodyTime(adapter.getInstance(), bodyTime, refuseMalformed);
  return adapter;
}

/** Answers a malformed URL, which the router refuses before any hook or filter. */
function refuseUnroutable(error: Error, _: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff');
  sendProblem(reply, problemOf(error) ?? problem('malformed-request', 'The request could not be read.'));
}

const TOO_SLOW = 'The request arrived too slowly. Send it again over a faster line, or in smaller pieces.';
const LINGER_MS = 1000;

/** Answers requests that never become a Fastify request: not HTTP, too slow, or headers too large. */
function refuseMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = codeFor(error.code);
  const answer = problem(code, code === 'request-timeout' ? TOO_SLOW : 'The request could not be read.');
  const body = JSON.stringify(answer);
  socket.end(
    `HTTP/1.1 ${answer.status} ${answer.title}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  // Ending closes only this side of the connection. Destroying it at once could discard the answer before the
  // client has read it.
  const destroying = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.once('close', () => clearTimeout(destroying));
}

function codeFor(nodeCode: string | undefined): string {
  if (nodeCode === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  return nodeCode === TIMED_OUT ? 'request-timeout' : 'malformed-request';
}
