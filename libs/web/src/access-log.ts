import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { parseTraceparent } from '#kernel';
import { callerOf } from './auth/authenticator.js';
import { problemCodeOf } from './problems/count-problems.js';
import { PROBES, traceparentOfRequest } from './trace-requests.js';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Which requests get a line in the log. */
export type AccessLines = 'all' | 'refused' | 'none';

/** An id that a proxy gave. Others are replaced, so that a caller cannot write any text into the log. */
const GIVEN_ID = /^[\w.-]{1,64}$/;
const SLOW_MS = 1_000;

/** Returns the id of a request: that of the proxy in front of Thang, or a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
}

/**
 * Gives each answer the id of its request, and writes a line for it: with `refused`, only for answers from
 * 400 on and for slow ones. A line names the route and not the address, which may hold secrets.
 */
export function logRequests(server: FastifyInstance, lines: AccessLines): void {
  const logger = new Logger('Http');
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    done();
    const { statusCode: status, elapsedTime } = reply;
    const route = request.routeOptions.url ?? 'no route';
    const isWanted = lines === 'all' || (lines === 'refused' && (status >= 400 || elapsedTime >= SLOW_MS));
    // Probes and unready answers to them come each second; readiness has lines of its own.
    if (!isWanted || PROBES.test(route)) return;
    const code = problemCodeOf(reply);
    const trace = parseTraceparent(traceparentOfRequest(request))?.traceId;
    const caller = callerOf(request)?.principal.id;
    const ms = Math.round(elapsedTime);
    const sentence = `${request.method} ${route} ${status}${code === undefined ? '' : ` ${code}`} in ${ms} ms`;
    const details = {
      ...{ requestId: request.id, method: request.method, route, status, ms },
      ...(code !== undefined && { code }),
      ...(caller !== undefined && { caller }),
      ...(trace !== undefined && { trace }),
      address: request.ip,
    };
    if (status >= 500) logger.warn(sentence, details);
    else logger.log(sentence, details);
  });
}
