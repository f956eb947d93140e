import type { FastifyRequest } from 'fastify';

/** Whether the headers of a request say that a body follows. */
export function announcesBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
