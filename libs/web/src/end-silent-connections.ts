import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Ends connections that have sent no byte when the server closes. Browsers and HTTP clients open connections
 * before they need them. Node does not count such a connection as idle, so it would delay the end of the
 * process until the time limit for headers.
 */
export function endSilentConnections(server: FastifyInstance): void {
  const open = new Set<Socket>();
  (server.server as Server).on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.addHook('preClose', (done) => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}
