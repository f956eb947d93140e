// `node config/tooling/run.mjs <program> [arguments]`: builds what is stale, then runs the program in this
// process, so that signals reach it however it was started.
import { pathToFileURL, fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const [program, ...rest] = process.argv.slice(2);
try {
  await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const file = fileURLToPath(new URL(`../../dist/programs/${program}.js`, import.meta.url));
process.argv.splice(1, process.argv.length - 1, file, ...rest);
await import(pathToFileURL(file).href);
