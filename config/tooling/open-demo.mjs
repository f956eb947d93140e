// `npm run bench:demo`: starts the demo in a clean directory, asks for the overview as soon as the address is
// printed, and prints the seconds until then. It fails when the first answer holds no stages.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const READY_WITHIN_MS = 300_000;
const STOPPED_WITHIN_MS = 60_000;
const PORT = process.env.PORT ?? '3999';

/** Runs the command of a demo until it is ready, and returns the seconds until the overview was full. */
export async function openDemo({ command, cwd, data }) {
  const began = performance.now();
  const demo = spawn(command[0], command.slice(1), {
    cwd,
    env: { ...process.env, PORT, THANG_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    await address(demo);
    await full(data);
    return Math.round((performance.now() - began) / 100) / 10;
  } finally {
    await stop(demo.pid);
  }
}

/** Resolves when the address is printed. */
function address(demo) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(
      () => reject(new Error(`No address within ${READY_WITHIN_MS / 1000} s:\n${printed}`)),
      READY_WITHIN_MS,
    );
    demo.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${printed}`)));
    demo.stdout.on('data', (part) => {
      printed += part;
      if (!printed.includes('Thang is ready')) return;
      clearTimeout(late);
      resolve();
    });
  });
}

/** Fails unless the first answers after the address are the page and an overview with stages. */
async function full(data) {
  const key = readFileSync(join(data, 'admin.key'), 'utf8').trim();
  const page = await fetch(`http://127.0.0.1:${PORT}/`);
  if (!(await page.text()).includes('<div id="root">')) throw new Error('The page was not answered.');
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/overview/summary`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const text = await answer.text();
  const { where } = JSON.parse(text);
  if (!where?.byLevel?.slice(1).some((units) => units > 0))
    throw new Error(`The first overview holds no stages: ${text}`);
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = mkdtempSync(join(tmpdir(), 'thang-demo-'));
  try {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const command = [process.execPath, 'dist/programs/thang.js', 'demo'];
    const seconds = await openDemo({ command, cwd, data: join(directory, 'data') });
    process.stdout.write(`The demo opened on a full overview after ${seconds} s.\n`);
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
