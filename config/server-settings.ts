import * as must from './setting-rules.js';
import { setting } from './setting.js';

const textOrNull = (text: string): string | null => text || null;

/** The settings of the servers that Thang works with. */
export const serverSettingDefinitions = {
  /** `null`: not set. `thang start` then starts its own server and passes its URL to the services. */
  databaseUrl: setting({
    variable: 'DATABASE_URL',
    meaning:
      'A PostgreSQL server: `postgres://user:password@host:port/database`. Unset: `thang start` brings its own server.',
    fallback: null,
    rule: must.urlOf('postgres', 'postgresql'),
    parse: textOrNull,
  }),
  /** `null`: `databaseUrl` leads to the server itself. */
  directDatabaseUrl: setting({
    variable: 'DATABASE_DIRECT_URL',
    meaning:
      'The same database past a connection pooler in transaction mode: for locks, migrations and the queue. Unset: `DATABASE_URL` leads to the server itself.',
    fallback: null,
    rule: must.urlOf('postgres', 'postgresql'),
    parse: textOrNull,
  }),
  /** `null`: `databaseUrl` answers what the dashboard reads, too. */
  readDatabaseUrl: setting({
    variable: 'DATABASE_READ_URL',
    meaning:
      'A streaming replica (hot standby) that answers what the dashboard reads of figures and results. Where it is away, `DATABASE_URL` answers. Set `hot_standby_feedback` on it.',
    fallback: null,
    rule: must.urlOf('postgres', 'postgresql'),
    parse: textOrNull,
  }),
  /** `null`: the queue runs on PostgreSQL. */
  redisUrl: setting({
    variable: 'REDIS_URL',
    meaning: 'Redis for the queue: `redis://` or `rediss://`. Unset: the queue runs on PostgreSQL.',
    fallback: null,
    rule: must.urlOf('redis', 'rediss'),
    parse: textOrNull,
  }),
  /** `null`: traces are passed on, and not recorded. */
  tracesUrl: setting({
    variable: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning:
      'Collector of OpenTelemetry that takes traces as OTLP over HTTP, such as `http://localhost:4318`. Other variables of OpenTelemetry (`OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_TRACES_SAMPLER`, `OTEL_RESOURCE_ATTRIBUTES`) hold as well. Unset: `traceparent` is passed on and nothing is recorded.',
    fallback: null,
    rule: must.urlOf('http', 'https'),
    parse: textOrNull,
  }),
};
