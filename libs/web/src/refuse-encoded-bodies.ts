import type { FastifyInstance } from 'fastify';
import { DomainError } from '#kernel';

/**
 * Refuses compressed bodies before they are read: no route needs them, and a few bytes can decompress to
 * gigabytes.
 */
export function refuseEncodedBodies(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _, done) => {
    const encoding = request.headers['content-encoding'];
    const encoded = encoding !== undefined && encoding.trim().toLowerCase() !== 'identity';
    done(
      encoded
        ? new DomainError('unsupported-media-type', 'Send the body without Content-Encoding.')
        : undefined,
    );
  });
}
