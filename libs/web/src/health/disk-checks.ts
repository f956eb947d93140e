import { Gauge, register } from 'prom-client';
import type { DiskSpace } from '#database';
import { DomainError } from '#kernel';
import type { HealthCheck } from './health-checks.js';

const MB = 1_000_000;

/**
 * Checks that the embedded database has room to write. Returns no checks for a database whose disk is not
 * known here.
 */
export function diskChecks(diskSpace: DiskSpace): HealthCheck[] {
  if (diskSpace.freeBytes() === null) return [];
  return [{ name: 'disk', check: () => Promise.resolve().then(() => assertRoom(diskSpace)) }];
}

function assertRoom(diskSpace: DiskSpace): void {
  const free = diskSpace.freeBytes() ?? Infinity;
  if (free >= diskSpace.minFreeBytes) return;
  const [has, needs] = [free, diskSpace.minFreeBytes].map((bytes) => Math.floor(bytes / MB));
  const detail = `The disk of the database has ${has} MB free; below ${needs} MB nothing is recorded. Free some space.`;
  throw new DomainError('disk-full', detail);
}

/** Adds metrics of the free space and its minimum. */
export function measureDisk(diskSpace: DiskSpace): void {
  if (diskSpace.freeBytes() === null) return;
  gauge('thang_data_directory_free_bytes', 'Free space of the data directory.', () => diskSpace.freeBytes());
  gauge(
    'thang_data_directory_min_free_bytes',
    'Free space of the data directory below which nothing is recorded.',
    () => diskSpace.minFreeBytes,
  );
}

function gauge(name: string, help: string, read: () => number | null): void {
  register.removeSingleMetric(name);
  const self: Gauge = new Gauge({
    name,
    help,
    collect: () => self.set(read() ?? NaN),
  });
}
