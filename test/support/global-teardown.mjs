import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const running = globalThis.thangTestServer;
  if (!running) return;
  await running.server.stop();
  await rm(running.directory, { recursive: true, force: true });
}
