// `npm run test:package`: packs Thang, installs the tarball in a clean directory and runs `npx thang demo` there
// until it is ready. It takes minutes and the npm registry, so it is not part of `npm test`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 300_000;
const STOPPED_WITHIN_MS = 60_000;
const PORT = process.env.PORT ?? '3999';

const directory = mkdtempSync(join(tmpdir(), 'thang-package-'));
try {
  run('npm', ['pack', '--pack-destination', directory], root);
  const [tarball] = readdirSync(directory).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(directory, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], directory);
  await runDemo();
  process.stdout.write('The packed tarball runs `npx thang demo` in a clean directory.\n');
} finally {
  rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

async function runDemo() {
  const demo = spawn('npx', ['thang', 'demo'], {
    cwd: directory,
    env: { ...process.env, PORT },
    stdio: 'inherit',
    detached: true,
  });
  const ended = new Promise((_, reject) =>
    demo.once('exit', (code) => reject(new Error(`demo ended: ${code}`))),
  );
  ended.catch(() => undefined);
  try {
    await Promise.race([ready(), ended]);
  } finally {
    await stop(demo.pid);
  }
}

/** Stops the processes of the group and waits for them: npx ends at once, before what it started. */
async function stop(group) {
  const deadline = performance.now() + STOPPED_WITHIN_MS;
  for (let signal = 'SIGTERM'; performance.now() < deadline; signal = 0) {
    try {
      process.kill(-group, signal);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Not stopped within ${STOPPED_WITHIN_MS / 1000} s.`);
}

/** Resolves when the page and an org unit of the samples can be read. */
async function ready() {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const page = await fetch(`http://127.0.0.1:${PORT}/`).catch(() => undefined);
    const health = await fetch(`http://127.0.0.1:${PORT}/health/ready`).catch(() => undefined);
    if (health?.ok && (await page?.text())?.includes('<div id="root">')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Not ready within ${READY_WITHIN_MS / 1000} s.`);
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}
