import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from './eventually.js';

export interface ServiceProcess {
  pid: number;
  /** Returns everything printed so far. */
  output: () => string;
  /** Resolves when the output matches; rejects when the process ends first. */
  printed: (pattern: RegExp, timeoutMs?: number) => Promise<RegExpMatchArray>;
  exited: Promise<number | null>;
  /** Sends SIGTERM and waits for the end. */
  stop: () => Promise<number | null>;
  /** Sends SIGKILL and waits for the end. */
  kill: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a built program (`dist/programs/…`). Its environment contains only `PATH`, `HOME`, the given
 * variables and a short time for results to settle, so that tests need not wait for announcements.
 */
export function startService(args: string[], env: Record<string, string>): ServiceProcess {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, THANG_SETTLING: '0.2', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exited = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  return {
    pid: child.pid ?? 0,
    output: () => output,
    printed: (pattern, timeoutMs = 60_000) =>
      eventually(
        () => {
          const match = pattern.exec(output);
          if (match) return match;
          throw new Error(`${args.join(' ')} has not printed ${pattern} yet. Its output:\n${output}`);
        },
        { withinMs: timeoutMs },
      ),
    exited,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

/** A request without an answer, for example from another program at the port, ends after this time. */
const ANSWER_MS = 5_000;

/** Waits until `/health/ready` answers 200, or until `ended` returns that the process has ended. */
export async function waitUntilReady(base: string, ended: () => boolean = () => false): Promise<void> {
  await eventually(
    async () => {
      if (ended()) return;
      const response = await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MS) });
      if (response.status !== 200) throw new Error(`${base} is not ready: ${await response.text()}`);
    },
    { withinMs: 60_000 },
  );
}
