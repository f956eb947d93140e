import type { FastifyRequest } from 'fastify';

/** Returns whether the headers of a request announce a body. */
export function announcesBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
