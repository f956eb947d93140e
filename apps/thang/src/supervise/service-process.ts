import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ServiceMessage, StartedMessage, SupervisorMessage } from '#runtime';

export interface ServiceCommand {
  name: string;
  /** The absolute path of the program that runs the service. */
  program: string;
  environment: NodeJS.ProcessEnv;
  /** Called with each line that the service logs. */
  onLine: (service: string, line: string) => void;
  /** Called with each message of the service, but for the one that it runs. */
  onMessage?: (message: ServiceMessage) => void;
}

export interface ServiceEnd {
  /** The exit code; `null` when a signal ended the service. */
  code: number | null;
  /** The last lines on standard error. */
  lastWords: string;
}

const KEPT_LINES = 20;

/** One run of a service as a child process. */
export class ServiceProcess {
  /**
   * Resolves with the address, if the service has one, when the service says that it runs. Never settles if
   * the service ends before.
   */
  readonly started: Promise<string | undefined>;
  readonly ended: Promise<ServiceEnd>;
  private readonly child: ChildProcess;

  constructor({ name, program, environment, onLine, onMessage }: ServiceCommand) {
    // Run the service in a process group of its own: Ctrl-C must reach only the supervisor, which stops its
    // services in order.
    this.child = spawn(process.execPath, ['--enable-source-maps', program], {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const errors: string[] = [];
    readLines(this.child.stdout, (line) => onLine(name, line));
    readLines(this.child.stderr, (line) => {
      errors.push(line);
      if (errors.length > KEPT_LINES) errors.shift();
    });
    this.started = new Promise((resolve) => {
      this.child.on('message', (message: ServiceMessage) => {
        if ('started' in message) resolve((message satisfies StartedMessage).url);
        else onMessage?.(message);
      });
    });
    this.ended = once(this.child, 'close').then(([code]) => ({
      code: code as number | null,
      lastWords: errors.join('\n'),
    }));
  }

  /** Sends a message; a process that has ended gets none. */
  send(message: SupervisorMessage): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  /** Asks the service to drain and end. Kills it after the deadline. */
  async stop(deadlineMs: number): Promise<void> {
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.kill(), deadlineMs);
    await this.ended;
    clearTimeout(late);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

function readLines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream?.on('end', () => {
    if (rest) onLine(rest);
  });
}
