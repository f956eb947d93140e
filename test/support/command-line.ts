import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RunningThang } from './running-thang.js';

/** Runs `thang …` against a running instance's data directory, and returns what it printed. */
export async function runThang(thang: RunningThang, args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, THANG_DATA_DIR: thang.directory };
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/thang/src/main.js', ...args], {
    env,
  });
  return stdout;
}
