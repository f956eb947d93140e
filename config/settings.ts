import { resolve } from 'node:path';
import type { AccessLines, LogLevel } from '#runtime';
import { parseClock } from './clock-settings.js';
import { list } from './list.js';
import { projectPath } from './project-path.js';
import { sampleFrameworkDirectories, sampleNotices, type SampleNotice } from './samples.js';
import { serverSettingDefinitions } from './server-settings.js';
import * as must from './setting-rules.js';
import { setting, type SettingDefinition } from './setting.js';
import { signInSettingDefinitions } from './sign-in-settings.js';

const textOrNull = (text: string): string | null => text || null;
const MB = 1_000_000;
const MINUTE_MS = 60_000;
const SHIPPED_RULES = 'config/alerts.yaml';
const SHIPPED_CALENDAR = 'config/calendars/vn.yaml';

/**
 * Every setting, defined once. The README's table, the check of the environment, the type `Settings` and the
 * check of docker-compose.yml derive from this list.
 */
export const settingDefinitions = {
  /** 0: any free port. */
  port: setting({
    variable: 'PORT',
    meaning: 'TCP port of the HTTP API and the page. 0: any free port.',
    fallback: '3000',
    rule: must.port,
    parse: Number,
  }),
  host: setting({
    variable: 'HOST',
    meaning: 'Address to listen on. `0.0.0.0`: all IPv4 interfaces.',
    fallback: '127.0.0.1',
    rule: must.hostName,
    parse: String,
  }),
  ...serverSettingDefinitions,
  /** Absolute path. */
  dataDirectory: setting({
    variable: 'THANG_DATA_DIR',
    meaning:
      'Directory of the embedded server and of `admin.key`. The demo uses `./.thang-demo` unless it is set.',
    fallback: './.thang',
    rule: must.path,
    parse: (text) => resolve(text),
  }),
  /** Recording stops when the data directory has less free space than this. */
  minFreeBytes: setting({
    variable: 'THANG_MIN_FREE_MB',
    meaning:
      'Free space in MB that the data directory keeps: below it nothing is recorded, so that PostgreSQL goes on.',
    fallback: '64',
    rule: must.wholeNumber(1, 10_000_000),
    parse: (text) => Number(text) * MB,
  }),
  timeZone: setting({
    variable: 'THANG_TIME_ZONE',
    meaning:
      'IANA time zone in which days begin and end. Fixed at the first start; unset, the set-up page may choose it until the first event.',
    fallback: 'Asia/Ho_Chi_Minh',
    rule: must.timeZone,
    parse: String,
  }),
  /** Without a trailing slash. */
  publicUrl: setting({
    variable: 'THANG_PUBLIC_URL',
    meaning: 'Address under which people reach the page; links in messages begin with it.',
    fallback: 'http://localhost:$PORT',
    rule: must.urlOf('http', 'https'),
    parse: (text, other) => text.replace('$PORT', other('PORT')).replace(/\/+$/, ''),
  }),
  smtpUrl: setting({
    variable: 'THANG_SMTP_URL',
    meaning:
      'Mail server: `smtp://` or `smtps://user:password@host:port`. Unset: the one that administrators choose on the page; without one mail is dead-lettered and can be sent again by hand later.',
    fallback: null,
    rule: must.urlOf('smtp', 'smtps'),
    parse: textOrNull,
  }),
  collectMs: setting({
    variable: 'THANG_MAIL_COLLECT_MINUTES',
    meaning:
      'Minutes for which changes are collected for a person after a mail. Withdrawals never wait, nor does the first change.',
    fallback: '15',
    rule: must.wholeNumber(0, 1_440),
    parse: (text) => Number(text) * MINUTE_MS,
  }),
  mailFrom: setting({
    variable: 'THANG_MAIL_FROM',
    meaning: 'Sender of mail.',
    fallback: 'Thang <thang@localhost>',
    rule: must.mailbox,
    parse: String,
  }),
  /** `null`: looked for on the PATH. */
  chromium: setting({
    variable: 'THANG_CHROMIUM',
    meaning:
      'Path of Chromium, which prints briefs as PDF. Unset: looked for on the PATH; without it a brief is a page to print.',
    fallback: null,
    rule: must.path,
    parse: textOrNull,
  }),
  webhookAllow: setting({
    variable: 'THANG_WEBHOOK_ALLOW',
    meaning:
      'Private addresses that webhooks may reach: comma-separated IP addresses, CIDR ranges and host names.',
    fallback: '',
    rule: must.destinations,
    parse: list,
  }),
  /** `null`: secrets that must be opened again are stored unencrypted. */
  secretKey: setting({
    variable: 'THANG_SECRET_KEY',
    meaning:
      'Seals in the database the secrets of webhooks and authenticator apps and the password of the mail server: at least 16 characters, the same for every service. Unset: they are stored as they are.',
    fallback: null,
    rule: must.minLength(16),
    parse: textOrNull,
  }),
  /** Absolute paths. Thang's own directory comes first; demo mode adds those of the samples. */
  frameworkDirectories: setting({
    variable: 'THANG_FRAMEWORKS',
    meaning: 'Directories with further framework files, comma-separated.',
    fallback: '',
    parse: (text, other) => [
      projectPath('config/frameworks'),
      ...list(text).map((directory) => resolve(directory)),
      ...(other('THANG_MODE') === 'demo' ? sampleFrameworkDirectories() : []),
    ],
  }),
  /** Absolute path. */
  alertRulesFile: setting({
    variable: 'THANG_ALERT_RULES',
    meaning: 'File with the alert rules.',
    fallback: SHIPPED_RULES,
    // The shipped rules are relative to the installation; any other file is relative to the working
    // directory.
    parse: (text) => (text === SHIPPED_RULES ? projectPath(text) : resolve(text)),
  }),
  /** Absolute path. */
  calendarFile: setting({
    variable: 'THANG_CALENDAR',
    meaning: 'File with the working days and holidays of the offices.',
    fallback: SHIPPED_CALENDAR,
    parse: (text) => (text === SHIPPED_CALENDAR ? projectPath(text) : resolve(text)),
  }),
  /** Ids of frameworks; `null`: all. */
  followedFrameworks: setting({
    variable: 'THANG_FRAMEWORKS_FOLLOWED',
    meaning:
      'Frameworks whose changes are notified: ids, comma-separated, or `all`. The others are computed and shown. Unset: administrators choose on the page.',
    fallback: 'vn-service-levels,vn-dti-405,vn-six-tasks,gartner-digital-government',
    rule: must.frameworkIds,
    parse: (text, other) =>
      text === 'all'
        ? null
        : [
            ...list(text),
            ...(other('THANG_MODE') === 'demo' ? sampleNotices().map(({ framework }) => framework) : []),
          ],
  }),
  /** In milliseconds. */
  settlingMs: setting({
    variable: 'THANG_SETTLING',
    meaning:
      'Seconds for which a changed result must hold before it is announced; one that keeps changing: three times as long. The demo takes 2.',
    fallback: '20',
    rule: must.seconds(3_600),
    parse: (text) => Number(text) * 1_000,
  }),
  ratePerKey: setting({
    variable: 'THANG_RATE_LIMIT_KEY',
    meaning: 'Events per second that one API key may record; at most half of `THANG_RATE_LIMIT_RECORDER`.',
    fallback: '50000',
    rule: must.wholeNumber(1, 10_000_000),
    parse: Number,
  }),
  ratePerRecorder: setting({
    variable: 'THANG_RATE_LIMIT_RECORDER',
    meaning: 'Events per second that one recorder accepts from all keys together.',
    fallback: '100000',
    rule: must.wholeNumber(1, 10_000_000),
    parse: Number,
  }),
  ...signInSettingDefinitions,
  /** Addresses and networks. */
  trustedProxies: setting({
    variable: 'THANG_TRUSTED_PROXIES',
    meaning:
      'Proxies in front of Thang whose `X-Forwarded-For` tells the address of the caller: comma-separated IP addresses and CIDR ranges. Tries to sign in are counted by address.',
    fallback: '',
    rule: must.networks,
    parse: list,
  }),
  logLevel: setting({
    variable: 'THANG_LOG_LEVEL',
    meaning: 'Least severe lines to log: fatal, error, warn, info, debug, trace.',
    fallback: 'info',
    rule: must.oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace'),
    parse: (text) => text as LogLevel,
  }),
  accessLines: setting({
    variable: 'THANG_ACCESS_LOG',
    meaning:
      'Requests that get a line in the log: `refused` (answers from 400 on, and slow ones), `all` or `none`.',
    fallback: 'refused',
    rule: must.oneOf('refused', 'all', 'none'),
    parse: (text) => text as AccessLines,
  }),
  poolSize: setting({
    variable: 'THANG_POOL_SIZE',
    meaning: 'PostgreSQL connections that each process may hold for its queries.',
    fallback: '10',
    rule: must.wholeNumber(2, 500),
    parse: Number,
  }),
  migrateAtStart: setting({
    variable: 'THANG_MIGRATE',
    meaning: 'Whether a service applies missing migrations when it starts: yes or no.',
    fallback: 'yes',
    rule: must.oneOf('yes', 'no'),
    parse: (text) => text === 'yes',
  }),
  mode: setting({
    variable: 'THANG_MODE',
    meaning: '`demo` shows the samples and says so on every page; `thang demo` sets it.',
    fallback: 'normal',
    rule: must.oneOf('normal', 'demo'),
    parse: (text) => text as 'normal' | 'demo',
  }),
  /** `null`: the system's clock. */
  clock: setting({
    variable: 'THANG_CLOCK',
    meaning:
      'A simulated clock: `from=<instant> since=<real instant> rate=<number> until=<instant>`; `thang demo` sets it.',
    fallback: null,
    rule: must.clock,
    parse: (text) => parseClock(text) ?? null,
  }),
};

type Definitions = typeof settingDefinitions;

export type SettingValues = {
  readonly [Name in keyof Definitions]: Definitions[Name] extends SettingDefinition<infer T> ? T : never;
};

/**
 * Gives a class the members of the list above. TypeScript knows them, but a class cannot declare them one by
 * one.
 */
const Values = class {} as new () => SettingValues;

/** The settings of one process: checked, typed and complete. A class, so that Nest can inject it. */
export class Settings extends Values {
  /** The samples of the demo and their origin; empty in normal mode. */
  readonly samples: readonly SampleNotice[];

  constructor(
    values: SettingValues,
    /** The settings that the environment gives; the others have their default. */
    readonly given: ReadonlySet<string> = new Set(),
  ) {
    super();
    Object.assign(this, values);
    this.samples = values.mode === 'demo' ? sampleNotices() : [];
  }

  /** Whether the environment names the time zone, so that the set-up page does not ask for it. */
  get timeZoneGiven(): boolean {
    return this.given.has('timeZone');
  }
}
