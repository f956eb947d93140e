// Takes the pictures of the READMEs from the demo's data, with Chromium: `npm run pictures`. The demo runs in a
// directory of its own and is stopped and deleted afterwards.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'apps/dashboard/web/screenshots');

const PICTURES = [
  {
    name: 'organisation-en',
    path: '/org-units/VIDU?framework=vn-service-levels',
    language: 'en',
    height: 1000,
  },
  { name: 'overview-vi', path: '/?root=VIDU', language: 'vi', height: 900 },
];
const WIDTH = 1280;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when the demo has said that its samples are loaded. */
function loaded(demo) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk;
      if (said.includes('The samples are loaded')) resolve();
    };
    demo.stdout.on('data', listen);
    demo.stderr.on('data', listen);
    demo.once('exit', () => reject(new Error(`The demo ended: ${said}`)));
  });
}

async function take(browser, base, key, { name, path, language, height }) {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('thang.language', '${language}')`);
  await context.request.post(`${base}/api/v1/session`, { data: { key }, headers: { origin: base } });
  const page = await context.newPage();
  await page.goto(base + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Parts of the page ask for others when they are there, so nothing may be loading at two moments in turn.
  for (let moment = 0; moment < 2; moment += 1) {
    await page.waitForTimeout(1500);
    await page.locator('[aria-busy="true"], .MuiSkeleton-root').first().waitFor({ state: 'detached' });
  }
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

await build();
const directory = mkdtempSync(join(tmpdir(), 'thang-pictures-'));
const port = await freePort();
const base = `http://localhost:${port}`;
const env = { ...process.env, PORT: String(port), THANG_DATA_DIR: directory, THANG_LOG_LEVEL: 'warn' };
const demo = spawn(process.execPath, [join(root, 'dist/programs/thang.js'), 'demo'], { cwd: root, env });
const ended = new Promise((resolve) => demo.once('exit', resolve));
try {
  await loaded(demo);
  // The simulated year has just begun; half a minute later the page has news of two weeks.
  await delay(30_000);
  mkdirSync(folder, { recursive: true });
  const key = readFileSync(join(directory, 'admin.key'), 'utf8').trim();
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const picture of PICTURES) await take(browser, base, key, picture);
  await browser.close();
} finally {
  demo.kill('SIGTERM');
  await ended;
  rmSync(directory, { recursive: true, force: true });
}
