import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { runCommandLine } from '../../apps/thang/src/command-line.js';
import type { CommandResult } from './running-thang.js';

/**
 * Runs `thang …` in the process of the test, with these variables alone, and resolves with what a process of
 * its own would print and end with. A start of Node takes longer than most commands. One at a time: the
 * environment and the console belong to the process.
 */
export async function runInProcess(env: Record<string, string>, args: string[]): Promise<CommandResult> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const before = { env: process.env, console: globalThis.console };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      (name === 'stdout' ? stdout : stderr).write(chunk);
      return true;
    }),
  );
  process.env = { PATH: before.env.PATH, HOME: before.env.HOME, ...env };
  globalThis.console = new Console({ stdout, stderr });
  try {
    const code = await runCommandLine([process.execPath, 'thang', ...args]);
    stdout.end();
    stderr.end();
    const [out, err] = await written;
    return { code, out, err };
  } finally {
    process.env = before.env;
    globalThis.console = before.console;
    for (const spy of spies) spy.mockRestore();
  }
}
