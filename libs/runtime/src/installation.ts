import type { Migration } from '#database';
import type { ScaledClockOptions } from '#kernel';
import type { LogLevel } from './logger.js';

/** What running a process takes from the settings. */
export interface RuntimeSettings {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  /** `null`: the queue runs on PostgreSQL. */
  readonly redisUrl: string | null;
  readonly dataDirectory: string;
  readonly minFreeBytes: number;
  readonly timeZone: string;
  /** `null`: the system's clock. */
  readonly clock: ScaledClockOptions | null;
  readonly logLevel: LogLevel;
  readonly poolSize: number;
  readonly migrateAtStart: boolean;
}

/**
 * What every process of an installation is run with. The application hands it in: libs know no settings of
 * their own.
 */
export interface Installation<S extends RuntimeSettings> {
  /** @throws SettingsError */
  readSettings: () => S;
  /** Of all libs. */
  migrations: readonly Migration[];
  /** Of this build. */
  version: string;
}
