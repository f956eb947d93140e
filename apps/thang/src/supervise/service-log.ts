import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 20_000_000;
const CHECK_EVERY_LINES = 1_000;
const LOUD = new Set(['warn', 'error', 'fatal']);

/**
 * Takes the log lines of the services. A terminal gets warnings and worse; a pipe or journal gets every line.
 */
export type LogSink = (service: string, line: string) => void;

export function createLogSink(
  dataDirectory: string,
  output: NodeJS.WritableStream & { isTTY?: boolean },
): LogSink {
  // A full disk may lose log lines, but must not end the process that writes them.
  output.on('error', () => undefined);
  if (!output.isTTY) return (_service, line) => void output.write(`${line}\n`);
  const file = new RotatingFile(join(dataDirectory, 'thang.log'));
  return (service, line) => {
    file.append(line);
    const loud = sentenceOf(line);
    if (loud) output.write(`${service}: ${loud}\n`);
  };
}

/** Returns the message of a line that is a warning or worse; undefined for other lines. */
function sentenceOf(line: string): string | undefined {
  try {
    const { level, msg } = JSON.parse(line) as { level?: string; msg?: string };
    return level !== undefined && LOUD.has(level) ? `${level}: ${msg ?? ''}` : undefined;
  } catch {
    return line;
  }
}

/** A log file with one predecessor, so that a long run cannot fill the disk. */
class RotatingFile {
  private lines = 0;

  constructor(private readonly path: string) {}

  append(line: string): void {
    try {
      if (this.lines++ % CHECK_EVERY_LINES === 0) this.rotate();
      appendFileSync(this.path, `${line}\n`, { mode: 0o600 });
    } catch {
      // The disk is full. Warnings still go to the terminal.
    }
  }

  private rotate(): void {
    if (existsSync(this.path) && statSync(this.path).size > MAX_BYTES)
      renameSync(this.path, `${this.path}.1`);
  }
}
