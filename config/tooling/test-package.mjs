// `npm run test:package`: packs Thang, installs the tarball in a clean directory and runs `npx thang demo` there
// until its page opens on a full overview. It takes minutes and the npm registry, so it is not part of `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDemo } from './open-demo.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'thang-package-'));
try {
  run('npm', ['pack', '--pack-destination', directory], root);
  const [tarball] = readdirSync(directory).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(directory, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], directory);
  const data = join(directory, '.thang-demo');
  const seconds = await openDemo({ command: ['npx', 'thang', 'demo'], cwd: directory, data });
  process.stdout.write(
    `The packed tarball runs \`npx thang demo\` in a clean directory; full after ${seconds} s.\n`,
  );
} finally {
  rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}
