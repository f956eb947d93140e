import { Logger } from '@nestjs/common';
import { isDatabaseAway, isDiskFull } from '#database';
import { SettingsError } from '#kernel';
import { EXIT_ADDRESS_IN_USE, EXIT_DATABASE_AWAY, EXIT_SETTINGS } from './exit-codes.js';
import type { Installation, RuntimeSettings } from './installation.js';
import { JsonLogger } from './logger.js';
import { prepareDatabase } from './prepare-database.js';

/** What a service's `main.ts` hands back once it runs; a Nest application (context) is one. */
export interface RunningService {
  /** Drains and frees everything. */
  close(): Promise<unknown>;
  /** Where it listens, when it does. */
  url?: string;
}

/** What a service tells its supervisor over IPC once it runs. */
export interface StartedMessage {
  started: string;
  url?: string;
}

const EXIT_FAILED = 1;
const EXIT_INTERRUPTED = 130;

/** A service that does not get done by then, with its database gone for example, is ended. */
const CLOSE_MS = 20_000;

/**
 * The frame of every service process: settings, JSON logs, missing migrations, then `start`; on SIGTERM,
 * SIGINT or the end of the supervising process it closes, and a second signal ends it at once. Tells a
 * supervisor over IPC when it runs. Nest's own shutdown hooks stay off.
 */
export async function runService<S extends RuntimeSettings>(
  name: string,
  { readSettings, migrations }: Installation<S>,
  start: (settings: S, logger: JsonLogger) => Promise<RunningService>,
): Promise<void> {
  try {
    const settings = readSettings();
    const logger = JsonLogger.create(name, settings.logLevel);
    Logger.overrideLogger(logger);
    if (settings.migrateAtStart) await prepareDatabase(settings, migrations);
    const service = await start(settings, logger);
    closeOnSignal(service, logger);
    logger.log(service.url ? `Started on ${service.url}.` : 'Started.', name);
    process.send?.({ started: name, url: service.url } satisfies StartedMessage);
  } catch (error) {
    process.stderr.write(`${name}: ${startFailure(error)}\n`);
    process.exit(exitCode(error));
  }
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
  // The supervisor is gone, perhaps killed: it no longer restarts or stops this process.
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
