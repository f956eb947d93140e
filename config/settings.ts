import type { LogLevel } from '#runtime';
import type { ClockSettings } from './clock-settings.js';
import type { SampleNotice } from './samples.js';

/** The settings of one process: checked, typed, complete. A class, so that Nest can inject it. */
export class Settings {
  readonly mode!: 'normal' | 'demo';
  /** 0: any free port. */
  readonly port!: number;
  readonly host!: string;
  /** Without a trailing slash. */
  readonly publicUrl!: string;
  /** `null`: not given; `thang start` then brings its own server and hands its URL to the services. */
  readonly databaseUrl!: string | null;
  /** `null`: the queue runs on PostgreSQL. */
  readonly redisUrl!: string | null;
  /** Absolute. */
  readonly dataDirectory!: string;
  /** Free space of the data directory below which nothing is recorded. */
  readonly minFreeBytes!: number;
  readonly timeZone!: string;
  /** `null`: the system's clock. */
  readonly clock!: ClockSettings | null;
  readonly smtpUrl!: string | null;
  readonly mailFrom!: string;
  readonly webhookAllow!: readonly string[];
  /** `null`: webhook secrets are stored as they are. */
  readonly secretKey!: string | null;
  /** Absolute; Thang's own first, in demo mode the samples' too. */
  readonly frameworkDirectories!: readonly string[];
  /** Absolute. */
  readonly alertRulesFile!: string;
  /** Events per second. */
  readonly rateLimits!: { readonly perKey: number; readonly perRecorder: number };
  readonly logLevel!: LogLevel;
  readonly poolSize!: number;
  readonly migrateAtStart!: boolean;
  /** What the demo shows and where it comes from; empty in normal mode. */
  readonly samples!: readonly SampleNotice[];

  constructor(values: { readonly [K in keyof Settings]: Settings[K] }) {
    Object.assign(this, values);
  }
}
