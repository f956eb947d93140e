// `npm run test:dates`: runs the tests that read the clock at moments where dates go wrong. libfaketime moves
// the clock of Node and of the PostgreSQL that they start (Debian: apt-get install faketime). `-- <name>` runs
// one moment, `-- --today` the one whose turn it is, with fewer tests, as each run of CI does. The speed of time
// is real: only the date moves.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The moments, with the zone of the machine. Days of the product are in Asia/Ho_Chi_Minh by default. */
const moments = {
  'new-years-eve': ['2026-12-31T23:50:00+07:00', 'Pacific/Auckland'],
  'new-year': ['2027-01-01T00:10:00+07:00', 'America/Santiago'],
  'february-28': ['2027-02-28T23:50:00+07:00', 'Pacific/Auckland'],
  'leap-day': ['2028-02-29T12:00:00+07:00', 'America/Santiago'],
  'november-30': ['2026-11-30T08:00:00+07:00', 'Pacific/Auckland'],
  'clocks-forward': ['2027-03-28T01:58:00+01:00', 'Europe/Berlin'],
  'clocks-back': ['2027-10-31T02:58:00+02:00', 'Europe/Berlin'],
  'clocks-forward-in-auckland': ['2027-09-26T01:58:00+12:00', 'Pacific/Auckland'],
  'clocks-back-in-santiago': ['2027-04-03T23:58:00-03:00', 'America/Santiago'],
};

const READS_CLOCK = /Date\.now\(|new Date\(\)|new SystemClock\(|clock_timestamp\(|aMinuteAgo/;
const PROCESSES = /startThang|startService|running-thang|running-service|running-browser/;
const SPEC = /\.(spec|int-spec)\.ts$/;
/** Waits for the `lock_timeout` of PostgreSQL, which does not run under libfaketime. */
const WAITS_FOR_LOCKS = 'libs/event-log/src/storage/concurrent-appends.int-spec.ts';

const [wanted = ''] = process.argv.slice(2);
const names = namesOf(wanted);
const library = libfaketime();
const specs = clockSpecs({ andBySupport: wanted !== '--today' });
let failed = 0;
for (const name of names) {
  const [moment, zone] = moments[name];
  process.stdout.write(`\n${name}: ${moment}, TZ=${zone}, ${specs.length} files\n`);
  const offset = Math.round((Date.parse(moment) - Date.now()) / 1000);
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'config/tooling/vitest.config.js',
      '--reporter=dot',
      ...specs,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        TZ: zone,
        LD_PRELOAD: library,
        FAKETIME: `${offset < 0 ? '' : '+'}${offset}s`,
        // Timers, and the times of files, stay real.
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        NO_FAKE_STAT: '1',
      },
    },
  );
  if (status !== 0) {
    failed += 1;
    process.stdout.write(`Failed at ${name}. Try it alone: npm run test:dates -- ${name}\n`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;

function namesOf(argument) {
  const all = Object.keys(moments);
  if (argument === '') return all;
  if (argument === '--today') return [all[Math.floor(Date.now() / 86_400_000) % all.length]];
  if (all.includes(argument)) return [argument];
  process.stderr.write(`There is no moment ${argument}. There are: ${all.join(', ')}; or --today.\n`);
  process.exit(64);
}

function libfaketime() {
  const directory = '/usr/lib';
  const found = existsSync(directory)
    ? readdirSync(directory)
        .map((name) => join(directory, name, 'faketime', 'libfaketime.so.1'))
        .find((path) => existsSync(path))
    : undefined;
  if (found) return found;
  process.stderr.write('libfaketime is missing. On Debian: apt-get install faketime\n');
  process.exit(69);
}

/**
 * Lists the tests that read the clock, by themselves or by a file of test/support. Tests that start processes
 * are left out: their services are tried at a moment by THANG_CLOCK.
 */
function clockSpecs({ andBySupport }) {
  const supports = new Set(
    filesBelow('test/support')
      .filter((file) => file.endsWith('.ts') && READS_CLOCK.test(textOf(file)))
      .map((file) => file.replace(/^.*\//, '').replace(/\.ts$/, '')),
  );
  return ['apps', 'libs', 'config', 'test'].flatMap(filesBelow).filter((file) => {
    if (!SPEC.test(file) || file.startsWith('test/architecture') || file === WAITS_FOR_LOCKS) return false;
    const text = textOf(file);
    if (PROCESSES.test(text)) return false;
    const imported = [...text.matchAll(/test\/support\/([\w-]+)\.js|\.\.\/support\/([\w-]+)\.js/g)];
    return READS_CLOCK.test(text) || (andBySupport && imported.some(([, a, b]) => supports.has(a ?? b)));
  });
}

function textOf(file) {
  return readFileSync(join(root, file), 'utf8');
}

function filesBelow(directory) {
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return [path];
  });
}
