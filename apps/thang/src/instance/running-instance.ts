import { processSettings, type EnvironmentChange, type Settings } from '#config';
import { allMigrations } from '#config/installation';
import { DiskSpace, EmbeddedPostgres, prepareDataDirectory } from '#database';
import { prepareDatabase } from '#runtime';
import type { Shutdown } from '../supervise/shutdown.js';
import { ensureAdminKey, type AdminKey, type NoAdminKey } from './admin-key.js';
import { identityTools } from './identity-tools.js';
import { InstanceServices } from './instance-services.js';
import { rememberAddress } from './known-address.js';
import { waitUntilReady } from './wait-until-ready.js';

/**
 * Connections for the queue, the supervisor, the command line and a person with psql; each of the two
 * services has a pool of its own.
 */
const OTHER_CONNECTIONS = 80;

const LOOK_FOR_SPACE_MS = 500;

export interface InstanceOptions {
  /** Values for variables that the environment leaves unset. */
  environment: EnvironmentChange;
  shutdown: Shutdown;
  say: (sentence: string) => void;
  /** Called when the instance cannot continue. */
  onLost: (error: Error) => void;
}

/** Everything that `thang start` runs, started and ready. */
export interface RunningInstance {
  settings: Settings;
  databaseUrl: string;
  /** The address of the services on this machine. */
  url: string;
  /** The address of the page for people in the network. */
  publicUrl: string;
  adminKey: AdminKey | NoAdminKey;
  /** The time zone in which days begin and end. */
  timeZone: string;
  services: InstanceServices;
}

/** Starts database, worker and web in this order, and registers how each of them stops. */
export async function startInstance(options: InstanceOptions): Promise<RunningInstance> {
  const { environment, shutdown } = options;
  // Check the data directory before the database stores anything: a start that cannot keep its files leaves
  // the database untouched.
  await prepareDataDirectory(processSettings(environment).dataDirectory);
  const databaseUrl = await openDatabase(options);
  shutdown.check();
  const settings = processSettings(environment, { DATABASE_URL: databaseUrl });
  const timeZone = await prepareDatabase(settings, allMigrations);
  shutdown.check();
  const adminKey = await adminKeyOf(databaseUrl, settings);
  const services = new InstanceServices(settings, environment, options.say);
  shutdown.add(services);
  const url = await startServices(services, shutdown);
  await Promise.race([waitUntilReady(url), shutdown.signalled]);
  shutdown.check();
  const publicUrl = settings.port === 0 ? url : settings.publicUrl;
  await rememberAddress(settings.dataDirectory, { url, publicUrl });
  return { settings, databaseUrl, url, publicUrl, adminKey, timeZone, services };
}

async function openDatabase({ environment, shutdown, say, onLost }: InstanceOptions): Promise<string> {
  const { databaseUrl, dataDirectory, poolSize, minFreeBytes } = processSettings(environment);
  if (databaseUrl) return databaseUrl;
  const diskSpace = DiskSpace.of(dataDirectory, minFreeBytes);
  await waitForSpace(diskSpace, dataDirectory, shutdown, say);
  const settings = { max_connections: String(OTHER_CONNECTIONS + 2 * poolSize) };
  const embedded = await EmbeddedPostgres.open({ dataDirectory, settings, diskSpace, onNotice: say, onLost });
  shutdown.add({ stop: () => embedded.close(), kill: () => embedded.kill() });
  return embedded.url;
}

/**
 * Waits until the disk has space. PostgreSQL does not start on a full disk, and an unattended start after a
 * power cut must wait, too.
 */
async function waitForSpace(
  diskSpace: DiskSpace,
  dataDirectory: string,
  shutdown: Shutdown,
  say: InstanceOptions['say'],
): Promise<void> {
  if (!diskSpace.isLow) return;
  const megabytes = Math.round(diskSpace.minFreeBytes / 1_000_000);
  say(
    `The disk of ${dataDirectory} is full: Thang starts when ${megabytes} MB are free (THANG_MIN_FREE_MB).`,
  );
  while (diskSpace.isLow) {
    shutdown.check();
    await new Promise((resolve) => setTimeout(resolve, LOOK_FOR_SPACE_MS));
  }
}

async function adminKeyOf(databaseUrl: string, { dataDirectory }: Settings): Promise<AdminKey | NoAdminKey> {
  const tools = identityTools(databaseUrl);
  try {
    return await ensureAdminKey(tools, dataDirectory);
  } finally {
    await tools.close();
  }
}

/** Returns the address of the web service. */
async function startServices(services: InstanceServices, shutdown: Shutdown): Promise<string> {
  const url = await Promise.race([services.start(), shutdown.signalled]);
  shutdown.check();
  return url ?? '';
}
