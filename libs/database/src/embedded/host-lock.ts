import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

/** A lock on a directory. The kernel releases it when its holder ends in any way. */
export interface HostLock {
  release(): Promise<void>;
}

/**
 * Takes the lock. Returns undefined when another process of this machine holds it. On Linux it is an abstract
 * socket, which leaves no file behind. On other systems the lock is always granted, and the server's advisory
 * lock alone decides.
 */
export async function takeHostLock(directory: string): Promise<HostLock | undefined> {
  if (process.platform !== 'linux') return { release: () => Promise.resolve() };
  const { dev, ino } = statSync(directory);
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy());
  const taken = await listen(server, `\0thang-${name}`);
  if (!taken) return undefined;
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listen(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(name, () => resolve(true));
  });
}
