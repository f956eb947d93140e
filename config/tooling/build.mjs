// Builds what is missing or stale: the server's modules with swc, its programs with Rolldown, the page with
// Vite. Plain JavaScript, because it runs before any build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'dist', '.built.json');
const lockFile = join(root, 'dist', '.building');
const SWC = 'node_modules/@swc/cli/bin/swc.js';
const ROLLDOWN = 'node_modules/rolldown/bin/cli.mjs';
const VITE = 'node_modules/vite/bin/vite.js';
const WEB = 'apps/dashboard/web';

const TEST = /\.(spec|int-spec|conformance)\.tsx?$/;
const serverSources = () =>
  ['apps', 'libs', 'config']
    .flatMap(filesBelow)
    .filter((file) => /\.ts$/.test(file) && !file.startsWith(WEB));
const parts = {
  server: {
    name: "the server's modules",
    tool: SWC,
    result: 'dist/apps/thang/src/main.js',
    sources: serverSources,
    args: ['apps', 'libs', 'config', '-d', 'dist', '--config-file', 'config/tooling/swc.json', '--quiet',
      '--ignore', '**/dashboard/web/**,**/*.spec.ts,**/*.int-spec.ts,**/*.conformance.ts'],
  },
  // After the server's modules, from which it is made.
  programs: {
    name: 'the programs',
    tool: ROLLDOWN,
    result: 'dist/programs/thang.js',
    sources: () => [...serverSources(), 'package-lock.json', 'config/tooling/rolldown.config.js'],
    args: ['-c', 'config/tooling/rolldown.config.js', '--log-level', 'warn'],
  },
  web: {
    name: 'the page',
    tool: VITE,
    result: 'dist/apps/dashboard/web/index.html',
    sources: () => [WEB, 'libs'].flatMap(filesBelow).filter((file) => file.startsWith(WEB) || /^libs\/kernel\/|\/domain\//.test(file)),
    args: ['build', WEB, '--config', `${WEB}/vite.config.js`, '--logLevel', 'warn'],
  },
}; // prettier-ignore

/** @param {{ force?: boolean, only?: string[] }} options force: build even what is fresh; only: these parts */
export async function build({ force = false, only = Object.keys(parts) } = {}) {
  // An installed image contains the build, but no sources and no tools.
  const wanted = only.filter(
    (part) => existsSync(join(root, parts[part].tool)) || !existsSync(join(root, parts[part].result)),
  );
  const isStale = (part) => force || !isFresh(parts[part], readStamps()[part]);
  if (!wanted.some(isStale)) return;
  await alone(async () => {
    // Another process may have built some of it meanwhile.
    for (const part of wanted.filter(isStale)) {
      const { name, tool, args, sources } = parts[part];
      const fingerprint = fingerprintOf(sources());
      process.stderr.write(`Building ${name} …\n`);
      await run(tool, args);
      writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [part]: fingerprint }));
    }
  });
}

function isFresh({ sources, result }, stamp) {
  return existsSync(join(root, result)) && stamp === fingerprintOf(sources());
}

/** Does this while no other process builds: services that are started at once after a change all build. */
async function alone(work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  while (!take(lockFile)) await delay(100);
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** Makes the file with the id of this process. Returns false while a process that runs has made it. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!makerRuns(file)) rmSync(file, { force: true });
    return false;
  }
}

function makerRuns(file) {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

function run(tool, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, tool), ...args], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${tool} failed.`))));
  });
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => !TEST.test(name)).sort()) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\0`);
  }
  return hash.digest('hex');
}

function filesBelow(directory) {
  if (!existsSync(join(root, directory))) return [];
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return [path];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.slice(2);
  await build({ force: true, ...(only.length > 0 && { only }) });
}
