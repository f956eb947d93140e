import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { endSilentConnections } from './end-silent-connections.js';

describe('endSilentConnections', () => {
  it('ends a connection that has sent no byte when the server closes', async () => {
    const server = fastify();
    endSilentConnections(server);
    await server.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await server.close();
    await ended;
  }, 5000);
});
