import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Browsers and HTTP clients open connections ahead of need. Node does not count one that has never sent a
 * byte as idle, so it would hold up the end of the process until its headers are overdue.
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
