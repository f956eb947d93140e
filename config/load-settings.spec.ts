import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '#kernel';
import { loadSettings } from './load-settings.js';

describe('settings', () => {
  it('have a value for everything without any environment', () => {
    const settings = loadSettings({});
    expect(settings).toMatchObject({
      mode: 'normal',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      directDatabaseUrl: null,
      redisUrl: null,
      minFreeBytes: 64_000_000,
      timeZone: 'Asia/Ho_Chi_Minh',
      clock: null,
      smtpUrl: null,
      chromium: null,
      webhookAllow: [],
      ratePerKey: 50_000,
      ratePerRecorder: 100_000,
      logLevel: 'info',
      poolSize: 10,
      migrateAtStart: true,
      samples: [],
    });
    expect(settings.dataDirectory).toBe(`${process.cwd()}/.thang`);
    expect(settings.frameworkDirectories).toEqual([`${process.cwd()}/config/frameworks`]);
    expect(settings.alertRulesFile).toBe(`${process.cwd()}/config/alerts.yaml`);
  });

  it('take values from the environment, and treat empty variables as unset', () => {
    const settings = loadSettings({
      PORT: '8080',
      DATABASE_URL: '',
      REDIS_URL: 'redis://:secret@cache:6379/1',
      THANG_TIME_ZONE: 'Europe/Berlin',
      THANG_WEBHOOK_ALLOW: '10.0.0.0/8, fd00::/8,hooks.example.org',
      THANG_FRAMEWORKS: '/srv/ladders',
      THANG_CLOCK:
        'from=2025-01-01T00:00:00Z since=2026-11-21T09:00:00.5Z rate=43200 until=2026-01-01T00:00:00+07:00',
    });
    expect(settings).toMatchObject({
      port: 8080,
      publicUrl: 'http://localhost:8080',
      databaseUrl: null,
      directDatabaseUrl: null,
      redisUrl: 'redis://:secret@cache:6379/1',
      timeZone: 'Europe/Berlin',
      webhookAllow: ['10.0.0.0/8', 'fd00::/8', 'hooks.example.org'],
      clock: {
        simulatedStart: Date.parse('2025-01-01T00:00:00Z'),
        realStart: Date.parse('2026-11-21T09:00:00.500Z'),
        rate: 43_200,
        simulatedEnd: Date.parse('2025-12-31T17:00:00Z'),
      },
    });
    expect(settings.frameworkDirectories.at(-1)).toBe('/srv/ladders');
  });

  it.each([
    ['PORT', 's3cr3t'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 's3cr3t host'],
    ['DATABASE_URL', 'mysql://s3cr3t@host/db'],
    ['DATABASE_URL', 's3cr3t'],
    ['REDIS_URL', 'http://s3cr3t@host'],
    ['THANG_MIN_FREE_MB', '-1'],
    ['THANG_TIME_ZONE', 'Mars/S3cr3t'],
    ['THANG_TIME_ZONE', '+07:00'],
    ['THANG_PUBLIC_URL', 'javascript:s3cr3t'],
    ['THANG_SMTP_URL', 'smtp:s3cr3t'],
    ['THANG_MAIL_FROM', 'Thang <s3cr3t@host>\r\nBcc: x@host'],
    ['THANG_MAIL_FROM', 's3cr3t'],
    ['THANG_WEBHOOK_ALLOW', '10.0.0.0/33,s3cr3t'],
    ['THANG_WEBHOOK_ALLOW', 's3cr3t host'],
    ['THANG_SECRET_KEY', 's3cr3t'],
    ['THANG_RATE_LIMIT_KEY', '-5'],
    ['THANG_RATE_LIMIT_RECORDER', '1e3'],
    ['THANG_LOG_LEVEL', 's3cr3t'],
    ['THANG_POOL_SIZE', '1'],
    ['THANG_MIGRATE', 'true'],
    ['THANG_MODE', 's3cr3t'],
    ['THANG_CLOCK', 'from=2025-01-01 since=s3cr3t rate=0 until=never'],
    ['THANG_CLOCK', 'from=2025-01-01T00:00:00Z since=2026-11-21T09:00:00Z rate=0 until=2026-01-01T00:00:00Z'],
  ])('refuse an invalid %s with its name and rule, but never its value', (variable, value) => {
    let error: unknown;
    try {
      loadSettings({ [variable]: value });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SettingsError);
    const { message, problems } = error as SettingsError;
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(message).toContain(`${variable} must `);
    expect(message).not.toContain(value);
    expect(message.toLowerCase()).not.toContain('s3cr3t');
  });

  it('name every bad variable at once', () => {
    expect(() => loadSettings({ PORT: 'x', THANG_MODE: 'y' })).toThrow(
      /PORT must[^\n]*\n?.*THANG_MODE must/s,
    );
  });

  it('are read from files that <VARIABLE>_FILE names, unless the variable itself is set', () => {
    const directory = mkdtempSync(join(tmpdir(), 'thang-secret-'));
    const file = join(directory, 'smtp');
    writeFileSync(file, 'smtp://user:secret@host:25\n');
    expect(loadSettings({ THANG_SMTP_URL_FILE: file }).smtpUrl).toBe('smtp://user:secret@host:25');
    expect(loadSettings({ THANG_SMTP_URL_FILE: file, THANG_SMTP_URL: 'smtp://x:25' }).smtpUrl).toBe(
      'smtp://x:25',
    );
    rmSync(directory, { recursive: true });
    expect(() => loadSettings({ THANG_SMTP_URL_FILE: file })).toThrow(
      /^THANG_SMTP_URL_FILE must be the path of a file that can be read/,
    );
  });
});
