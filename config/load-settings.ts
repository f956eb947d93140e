import { resolve } from 'node:path';
import { validateSync } from 'class-validator';
import { SettingsError } from '#kernel';
import type { LogLevel } from '#runtime';
import { Environment, list } from './environment.js';
import { parseClock } from './clock-settings.js';
import { projectPath } from './project-path.js';
import { sampleFrameworkDirectories, sampleNotices } from './samples.js';
import { settingReferences } from './setting.js';
import { Settings } from './settings.js';

/**
 * The settings that the environment asks for; an empty variable counts as unset, relative paths start at the working
 * directory.
 * @throws SettingsError naming every variable that breaks its rule.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = checkedReader(env);
  const mode = read('THANG_MODE') === 'demo' ? 'demo' : 'normal';
  const port = Number(read('PORT'));
  return new Settings({
    mode,
    port,
    host: read('HOST'),
    publicUrl: publicUrl(read('THANG_PUBLIC_URL'), port),
    databaseUrl: read('DATABASE_URL') || null,
    redisUrl: read('REDIS_URL') || null,
    dataDirectory: resolve(read('THANG_DATA_DIR')),
    minFreeBytes: Number(read('THANG_MIN_FREE_MB')) * 1_000_000,
    timeZone: read('THANG_TIME_ZONE'),
    clock: parseClock(read('THANG_CLOCK')) ?? null,
    smtpUrl: read('THANG_SMTP_URL') || null,
    mailFrom: read('THANG_MAIL_FROM'),
    webhookAllow: list(read('THANG_WEBHOOK_ALLOW')),
    secretKey: read('THANG_SECRET_KEY') || null,
    frameworkDirectories: frameworkDirectories(read('THANG_FRAMEWORKS'), mode),
    alertRulesFile: alertRulesFile(read('THANG_ALERT_RULES')),
    rateLimits: {
      perKey: Number(read('THANG_RATE_LIMIT_KEY')),
      perRecorder: Number(read('THANG_RATE_LIMIT_RECORDER')),
    },
    logLevel: read('THANG_LOG_LEVEL') as LogLevel,
    poolSize: Number(read('THANG_POOL_SIZE')),
    migrateAtStart: read('THANG_MIGRATE') === 'yes',
    samples: mode === 'demo' ? sampleNotices() : [],
  });
}

/** Reads a variable or its documented default, once the whole environment has passed its rules. */
function checkedReader(
  env: Readonly<Record<string, string | undefined>>,
): (name: keyof Environment) => string {
  const given = new Environment();
  const fallbacks = new Map<string, string>();
  for (const { name, fallback } of settingReferences()) {
    fallbacks.set(name, fallback ?? '');
    if (env[name]) given[name as keyof Environment] = env[name];
  }
  const problems = validateSync(given).flatMap(({ property, constraints = {} }) =>
    Object.values(constraints).map((rule) => ({ variable: property, rule })),
  );
  if (problems.length > 0) throw new SettingsError(problems);
  return (name) => given[name] ?? fallbacks.get(name) ?? '';
}

function publicUrl(text: string, port: number): string {
  return text.replace('$PORT', String(port)).replace(/\/+$/, '');
}

function frameworkDirectories(text: string, mode: 'normal' | 'demo'): string[] {
  const extra = list(text).map((directory) => resolve(directory));
  return [
    projectPath('config/frameworks'),
    ...extra,
    ...(mode === 'demo' ? sampleFrameworkDirectories() : []),
  ];
}

/** The shipped rules belong to the installation, a file of one's own to the working directory. */
function alertRulesFile(text: string): string {
  return text === 'config/alerts.yaml' ? projectPath(text) : resolve(text);
}
