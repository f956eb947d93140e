import type { LoggerService } from '@nestjs/common';
import { pino, type Logger, type LevelWithSilent } from 'pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Members that must never reach a log, wherever a library puts them. */
const SECRETS = ['authorization', 'cookie', 'password', 'secret', 'token', 'key', 'url', 'connectionString'];

/** Nest's own account of its start: a line per module and route. */
const CHATTY = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/**
 * Nest's logging as one JSON object per line on standard output: `{level, time, service, context, msg, …}`.
 */
export class JsonLogger implements LoggerService {
  private constructor(private readonly pino: Logger) {}

  static create(service: string, level: LogLevel): JsonLogger {
    const options = {
      level: level satisfies LevelWithSilent,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      redact: SECRETS.flatMap((name) => [name, `*.${name}`]),
    };
    // Synchronous, so that the last lines before a crash are there.
    const output = pino.destination({ fd: 1, sync: true });
    // The reader of a pipe may be gone, with the supervisor for example; that must not end a service that is
    // draining.
    output.on('error', () => undefined);
    return new JsonLogger(pino(options, output));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(CHATTY.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest hands over the stack, then the context. */
  error(message: unknown, ...rest: unknown[]): void {
    const context = rest.pop();
    const stack = rest.find((part) => typeof part === 'string');
    this.write('error', message, [...(stack === undefined ? [] : [{ stack }]), context]);
  }

  private write(level: LogLevel, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const details = rest.find((part) => typeof part === 'object' && part !== null);
    const fields = { ...(context === undefined ? {} : { context }), ...details };
    if (message instanceof Error) this.pino[level]({ ...fields, stack: message.stack }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...fields, ...message });
    else this.pino[level](fields, String(message));
  }
}
