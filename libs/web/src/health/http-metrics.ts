import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

const NAME = 'thang_http_request_duration_seconds';

/**
 * Measures every request by method, route and status. Routes rather than paths keep the number of series
 * bounded.
 */
export function measureRequests(server: FastifyInstance): void {
  const durations = requestDurations();
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

/**
 * Returns the histogram from prom-client's own registry, so that any library can add metrics without knowing
 * this one.
 */
function requestDurations(): Histogram {
  const known = register.getSingleMetric(NAME);
  if (known instanceof Histogram) return known;
  collectDefaultMetrics();
  return new Histogram({
    name: NAME,
    help: 'How long requests took, from their headers to the end of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
}
