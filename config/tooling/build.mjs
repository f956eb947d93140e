// Builds what is missing or stale: the server's modules with swc, its programs with Rolldown, the page with
// Vite. Plain JavaScript, because it runs
// before any build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'dist', '.built.json');
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
  const stamps = readStamps();
  for (const part of wanted) {
    const { name, tool, args, sources, result } = parts[part];
    const fingerprint = fingerprintOf(sources());
    if (!force && stamps[part] === fingerprint && existsSync(join(root, result))) continue;
    process.stderr.write(`Building ${name} …\n`);
    await run(tool, args);
    stamps[part] = fingerprint;
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps));
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
