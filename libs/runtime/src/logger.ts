import type { LoggerService } from '@nestjs/common';
import { currentTraceId } from '#tracing';
import { pino, type Logger, type LevelWithSilent } from 'pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Names of members whose values must never reach a log, whichever library logs them. */
const SECRETS = ['authorization', 'cookie', 'password', 'secret', 'token', 'key', 'url', 'connectionString'];

/** Contexts in which Nest logs a line per module and route at start. */
const CHATTY = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/**
 * Writes Nest's log as one JSON object per line to standard output: `{level, time, service, context,
 * trace, msg, …}`.
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
    // Synchronous, so that the last lines before a crash are written.
    const output = pino.destination({ fd: 1, sync: true });
    // The reader of a pipe may have ended, for example with the supervisor. That must not end a service that
    // is draining.
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

  /** Nest passes the stack, then the context. */
  error(message: unknown, ...rest: unknown[]): void {
    const context = rest.pop();
    const stack = rest.find((part) => typeof part === 'string');
    this.write('error', message, [...(stack === undefined ? [] : [{ stack }]), context]);
  }

  private write(level: LogLevel, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const details = rest.find((part) => typeof part === 'object' && part !== null);
    const trace = currentTraceId();
    const fields = {
      ...(context === undefined ? {} : { context }),
      ...(trace === null ? {} : { trace }),
      ...details,
    };
    if (message instanceof Error) this.pino[level]({ ...fields, stack: message.stack }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...fields, ...message });
    else this.pino[level](fields, String(message));
  }
}
