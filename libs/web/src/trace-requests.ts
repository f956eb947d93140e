import type { FastifyInstance, FastifyRequest } from 'fastify';
import { validTraceparent } from '#kernel';
import { beginSpan, withTraceparent, type Span } from '#tracing';

/** Probes come each second; they are no part of a trace. */
export const PROBES = /^\/(health\/|metrics$)/;

const spans = new WeakMap<FastifyRequest, Span>();

/** Returns where in which trace (W3C Trace Context) a request is; null when it is in none. */
export function traceparentOfRequest(request: FastifyRequest): string | null {
  return spans.get(request)?.traceparent ?? null;
}

/** Makes the trace of each request the current one for all that it starts, and the request a step of it. */
export function traceRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _, done) => {
    const span = spanOf(request);
    if (!span) return done();
    spans.set(request, span);
    withTraceparent(span.traceparent, done);
  });
  // A body that arrives later brings its own asynchronous context, that of the connection.
  server.addHook('preValidation', (request, _, done) => withTraceparent(traceparentOfRequest(request), done));
  server.addHook('onResponse', (request, { statusCode }, done) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': statusCode });
    span?.end(statusCode >= 500 ? `HTTP ${statusCode}` : undefined);
    done();
  });
}

function spanOf({ method, headers, routeOptions }: FastifyRequest): Span | null {
  const route = routeOptions.url;
  if (route !== undefined && PROBES.test(route)) return null;
  return beginSpan({
    name: route === undefined ? method : `${method} ${route}`,
    kind: 'server',
    parent: validTraceparent(headers['traceparent']),
    attributes: { 'http.request.method': method, ...(route !== undefined && { 'http.route': route }) },
  });
}
