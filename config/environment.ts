import { IsOptional } from 'class-validator';
import { Setting } from './setting.js';
import {
  Holds,
  isClock,
  isDestination,
  isMailbox,
  isPort,
  isTimeZone,
  isUrlOf,
  isWholeNumber,
} from './setting-rules.js';

/** Every environment variable that Thang reads, as text. `loadSettings` checks it and turns it into `Settings`. */
export class Environment {
  @Setting('TCP port of the HTTP API and the page. 0: any free port.', '3000')
  @Holds(isPort, 'must be a port number from 0 to 65535')
  @IsOptional()
  PORT?: string;

  @Setting('Address to listen on. `0.0.0.0`: all IPv4 interfaces.', '127.0.0.1')
  @Holds((text) => /^[A-Za-z0-9.:_-]+$/.test(text), 'must be an IP address or a host name')
  @IsOptional()
  HOST?: string;

  @Setting(
    'A PostgreSQL server: `postgres://user:password@host:port/database`. Unset: `thang start` brings its own server.',
    null,
  )
  @Holds(isUrlOf('postgres:', 'postgresql:'), 'must be a postgres:// URL')
  @IsOptional()
  DATABASE_URL?: string;

  @Setting('Redis for the queue: `redis://` or `rediss://`. Unset: the queue runs on PostgreSQL.', null)
  @Holds(isUrlOf('redis:', 'rediss:'), 'must be a redis:// or rediss:// URL')
  @IsOptional()
  REDIS_URL?: string;

  @Setting(
    'Directory of the embedded server and of `admin.key`. The demo uses `./.thang-demo` unless it is set.',
    './.thang',
  )
  @Holds((text) => !text.includes('\0'), 'must be a path')
  @IsOptional()
  THANG_DATA_DIR?: string;

  @Setting(
    'Free space in MB that the data directory keeps: below it nothing is recorded, so that PostgreSQL goes on.',
    '64',
  )
  @Holds(isWholeNumber(1, 10_000_000), 'must be a whole number from 1 to 10000000')
  @IsOptional()
  THANG_MIN_FREE_MB?: string;

  @Setting('IANA time zone in which days begin and end. Fixed at the first start.', 'Asia/Ho_Chi_Minh')
  @Holds(isTimeZone, 'must be an IANA time zone such as Asia/Ho_Chi_Minh')
  @IsOptional()
  THANG_TIME_ZONE?: string;

  @Setting(
    'Address under which people reach the page; links in messages begin with it.',
    'http://localhost:$PORT',
  )
  @Holds(isUrlOf('http:', 'https:'), 'must be an http:// or https:// URL')
  @IsOptional()
  THANG_PUBLIC_URL?: string;

  @Setting('Mail server: `smtp://` or `smtps://user:password@host:port`. Unset: mail waits, visibly.', null)
  @Holds(isUrlOf('smtp:', 'smtps:'), 'must be an smtp:// or smtps:// URL')
  @IsOptional()
  THANG_SMTP_URL?: string;

  @Setting('Sender of mail.', 'Thang <thang@localhost>')
  @Holds(isMailbox, 'must be a mail address, or a name and an address in angle brackets')
  @IsOptional()
  THANG_MAIL_FROM?: string;

  @Setting(
    'Private addresses that webhooks may reach: comma-separated IP addresses, CIDR ranges and host names.',
    '',
  )
  @Holds(
    (text) => list(text).every(isDestination),
    'must be a comma-separated list of IP addresses, CIDR ranges and host names',
  )
  @IsOptional()
  THANG_WEBHOOK_ALLOW?: string;

  @Setting(
    'Seals the secrets of webhooks in the database: at least 16 characters, the same for every service. Unset: they are stored as they are.',
    null,
  )
  @Holds((text) => text.length >= 16, 'must have at least 16 characters')
  @IsOptional()
  THANG_SECRET_KEY?: string;

  @Setting('Directories with further framework files, comma-separated.', '')
  @IsOptional()
  THANG_FRAMEWORKS?: string;

  @Setting('File with the alert rules.', 'config/alerts.yaml')
  @IsOptional()
  THANG_ALERT_RULES?: string;

  @Setting(
    'Events per second that one API key may record; at most half of `THANG_RATE_LIMIT_RECORDER`.',
    '50000',
  )
  @Holds(isWholeNumber(1, 10_000_000), 'must be a whole number from 1 to 10000000')
  @IsOptional()
  THANG_RATE_LIMIT_KEY?: string;

  @Setting('Events per second that one recorder accepts from all keys together.', '100000')
  @Holds(isWholeNumber(1, 10_000_000), 'must be a whole number from 1 to 10000000')
  @IsOptional()
  THANG_RATE_LIMIT_RECORDER?: string;

  @Setting('Least severe lines to log: fatal, error, warn, info, debug, trace.', 'info')
  @Holds(
    (text) => /^(fatal|error|warn|info|debug|trace)$/.test(text),
    'must be one of fatal, error, warn, info, debug, trace',
  )
  @IsOptional()
  THANG_LOG_LEVEL?: string;

  @Setting('PostgreSQL connections that each process may hold for its queries.', '10')
  @Holds(isWholeNumber(2, 500), 'must be a whole number from 2 to 500')
  @IsOptional()
  THANG_POOL_SIZE?: string;

  @Setting('Whether a service applies missing migrations when it starts: yes or no.', 'yes')
  @Holds((text) => text === 'yes' || text === 'no', 'must be yes or no')
  @IsOptional()
  THANG_MIGRATE?: string;

  @Setting('`demo` shows the samples and says so on every page; `thang demo` sets it.', 'normal')
  @Holds((text) => text === 'normal' || text === 'demo', 'must be normal or demo')
  @IsOptional()
  THANG_MODE?: string;

  @Setting(
    'A simulated clock: `from=<instant> since=<real instant> rate=<number> until=<instant>`; `thang demo` sets it.',
    null,
  )
  @Holds(
    isClock,
    'must read from=<instant> since=<instant> rate=<number above 0> until=<instant>, with instants in RFC 3339',
  )
  @IsOptional()
  THANG_CLOCK?: string;
}

export function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
