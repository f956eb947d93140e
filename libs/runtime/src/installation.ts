import type { ContractDocuments } from '#web';
import type { Migration } from '#database';
import type { ScaledClockOptions } from '#kernel';
import type { AccessLines } from '#web';
import type { LogLevel } from './logger.js';

/** The settings that every process needs. */
export interface RuntimeSettings {
  /** The port to listen on; 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  /** Leads to the server itself where `databaseUrl` leads to a pooler; `null`: `databaseUrl` does. */
  readonly directDatabaseUrl: string | null;
  /** A replica for the reads of the dashboard; `null`: `databaseUrl` answers them too. */
  readonly readDatabaseUrl: string | null;
  /** `null`: the queue runs on PostgreSQL. */
  readonly redisUrl: string | null;
  /** The collector of traces; `null`: they are not recorded. */
  readonly tracesUrl: string | null;
  readonly dataDirectory: string;
  readonly minFreeBytes: number;
  readonly timeZone: string;
  /** The file of the working calendar. */
  readonly calendarFile: string;
  /** Whether the environment names the time zone. Without it, the one that was decided counts. */
  readonly timeZoneGiven: boolean;
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** `null`: the system's clock. */
  readonly clock: ScaledClockOptions | null;
  readonly logLevel: LogLevel;
  readonly accessLines: AccessLines;
  readonly poolSize: number;
  readonly migrateAtStart: boolean;
}

/**
 * What every process of an installation runs with. The application provides it, because libs know no settings
 * by name.
 */
export interface Installation<S extends RuntimeSettings> {
  /**
   * Reads the settings.
   * @throws SettingsError
   */
  readSettings: () => S;
  /** The migrations of all libs. */
  migrations: readonly Migration[];
  /** The version of this build. */
  version: string;
  /** Reads the documents that describe all services together. */
  readContract: () => ContractDocuments;
}
