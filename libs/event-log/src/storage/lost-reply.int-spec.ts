import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Database } from '#database';
import { SystemClock } from '#kernel';
import { cloudEvent, permitAll, valid } from '../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { EventLog, EventLogReader, eventLogMigrations } from '../index.js';

/** A proxy in front of PostgreSQL. On request it forwards a COMMIT but not the reply to it. */
class LossyProxy {
  cutAfterCommit = false;
  private server!: Server;
  private readonly sockets = new Set<Socket>();

  async listen(url: string): Promise<string> {
    const target = new URL(url);
    const { hostname, port } = target;
    this.server = createServer((client) => this.join(client, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    target.port = String((this.server.address() as AddressInfo).port);
    return target.href;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(client: Socket, server: Socket): void {
    let committing = false;
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => [client, server].forEach((each) => each.destroy()));
    }
    client.on('data', (bytes) => {
      committing = this.cutAfterCommit && bytes.includes('commit\u0000');
      server.write(bytes);
    });
    server.on('data', (bytes) => (committing ? client.destroy() : client.write(bytes)));
  }
}

describe('an append whose reply is lost after the commit', () => {
  let test: TestDatabase;
  let database: Database;
  const proxy = new LossyProxy();

  beforeAll(async () => {
    test = await createTestDatabase(eventLogMigrations);
    database = new Database({ url: await proxy.listen(test.url), poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    proxy.close();
    await test.drop();
  });

  it('fails as unavailable, and the repeat finds all events stored (I1)', async () => {
    const log = new EventLog(database, new SystemClock());
    const request = {
      events: [valid(cloudEvent('dossier.submitted')), valid(cloudEvent('service.digitized'))],
      mode: 'atomic' as const,
      policy: permitAll,
    };
    proxy.cutAfterCommit = true;
    await expect(log.append(request)).rejects.toMatchObject({ code: 'unavailable' });
    proxy.cutAfterCommit = false;
    expect(await new EventLogReader().head(test.database)).toMatchObject({ position: 2 });
    expect(await log.append(request)).toMatchObject({
      stored: true,
      accepted: 0,
      duplicates: 2,
      position: 2,
    });
  });
});
