import { Logger } from '@nestjs/common';
import { isDatabaseAway, isDiskFull } from '#database';
import { SettingsError } from '#kernel';
import { recordTraces } from '#tracing';
import { EXIT_ADDRESS_IN_USE, EXIT_DATABASE_AWAY, EXIT_SETTINGS } from './exit-codes.js';
import type { Installation, RuntimeSettings } from './installation.js';
import { JsonLogger } from './logger.js';
import { inTimeZone } from './in-time-zone.js';
import { prepareDatabase, readTimeZone } from './prepare-database.js';
import type { StartedMessage } from './supervised/messages.js';

/** What the `main.ts` of a service returns once it runs, such as a Nest application (context). */
export interface RunningService {
  /** Drains the service and frees all resources. */
  close(): Promise<unknown>;
  /** The address that it listens on; absent when it does not listen. */
  url?: string;
}

const EXIT_FAILED = 1;
const EXIT_INTERRUPTED = 130;

/**
 * The time limit for closing. A service that exceeds it, for example because its database is away, is ended.
 */
const CLOSE_MS = 20_000;

/**
 * Runs a service process: reads settings, sets up JSON logs, applies missing migrations, then calls `start`.
 * Closes the service on SIGTERM, SIGINT or the end of the supervisor; a second signal ends it at once. Tells
 * the supervisor over IPC when the service runs. Replaces Nest's own shutdown hooks, which stay off.
 */
export async function runService<S extends RuntimeSettings>(
  name: string,
  { readSettings, migrations, version }: Installation<S>,
  start: (settings: S, logger: JsonLogger) => Promise<RunningService>,
): Promise<void> {
  try {
    const read = readSettings();
    const logger = JsonLogger.create(name, read.logLevel);
    Logger.overrideLogger(logger);
    const timeZone = await (read.migrateAtStart ? prepareDatabase(read, migrations) : readTimeZone(read));
    const settings = inTimeZone(read, timeZone);
    const { tracesUrl: endpoint } = settings;
    const endTraces =
      endpoint &&
      (await recordTraces({
        endpoint,
        service: name,
        version,
        onProblem: (problem) => logger.warn(problem, 'OpenTelemetry'),
      }));
    const running = await start(settings, logger);
    const service = endTraces ? endedBy(running, endTraces) : running;
    closeOnSignal(service, logger);
    logger.log(service.url ? `Started on ${service.url}.` : 'Started.', name);
    process.send?.({ started: name, url: service.url } satisfies StartedMessage);
  } catch (error) {
    process.stderr.write(`${name}: ${startFailure(error)}\n`);
    process.exit(exitCode(error));
  }
}

/** Sends the steps that were recorded until the end. A collector that is away never fails a service. */
function endedBy(service: RunningService, endTraces: () => Promise<void>): RunningService {
  const close = (): Promise<unknown> => service.close().finally(() => endTraces().catch(() => undefined));
  return { ...service, close };
}

function closeOnSignal(service: RunningService, logger: JsonLogger): void {
  let closing = false;
  const close = (): void => {
    if (closing) process.exit(EXIT_INTERRUPTED);
    closing = true;
    setTimeout(() => process.exit(EXIT_FAILED), CLOSE_MS).unref();
    service.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error instanceof Error ? error : String(error));
        process.exit(EXIT_FAILED);
      },
    );
  };
  process.on('SIGTERM', close).on('SIGINT', close);
  // The supervisor has ended, perhaps killed: it can no longer restart or stop this process.
  process.on('disconnect', () => {
    if (!closing) close();
  });
}

function startFailure(error: unknown): string {
  if (error instanceof SettingsError) return error.message.replaceAll('\n', '\n  ');
  if (hasCode(error, 'EADDRINUSE'))
    return 'PORT is in use by another program. Choose another PORT or stop that program.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function exitCode(error: unknown): number {
  if (error instanceof SettingsError) return EXIT_SETTINGS;
  if (hasCode(error, 'EADDRINUSE')) return EXIT_ADDRESS_IN_USE;
  return isDatabaseAway(error) || isDiskFull(error) ? EXIT_DATABASE_AWAY : EXIT_FAILED;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
