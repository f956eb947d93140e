import type { Database } from '#database';
import { Checkpoints, EventLogReader } from '#event-log';
import { SystemClock, type DayZone } from '#kernel';
import { OrgDirectory } from '#org-units';
import {
  LogDifference,
  PastAdjustments,
  PastReadings,
  DistinctCountDifference,
  ProjectedPosition,
  ReadingsAt,
  ReadingStore,
} from '#read-models';
import { hanoi, weekdays } from './logged-event-factory.js';

/** Creates `ReadingsAt` as the application wires it. */
export function readingsAt(
  database: Database,
  store = new ReadingStore(),
  zone: DayZone = hanoi,
  calendar = weekdays,
): ReadingsAt {
  const reader = new EventLogReader();
  const log = new LogDifference(reader, new DistinctCountDifference(reader, zone), zone, calendar);
  const past = new PastReadings(
    new OrgDirectory(database, reader),
    log,
    new PastAdjustments(reader, zone, calendar),
    zone,
  );
  return new ReadingsAt(
    store,
    past,
    new ProjectedPosition(database, new Checkpoints()),
    reader,
    new SystemClock(),
  );
}
