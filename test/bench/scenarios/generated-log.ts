import { WEEKDAYS, WorkingCalendar } from '#calendar/domain';
import type { Database } from '#database';
import { Checkpoints, EventLog, EventLogReader } from '#event-log';
import { DayZone, SystemClock } from '#kernel';
import { loadFrameworks, FrameworkSet } from '#maturity';
import { MeasuresProjection, Projector, Rebuild } from '#read-models';
import { permitAll, valid, type CloudEvent } from '../../support/cloud-event-factory.js';
import { generateLog } from '../generated/generate-log.js';
import type { Shape } from '../generated/schedule.js';
import type { Product } from '../product.js';
import type { Finding } from '../report.js';
import { median } from '../statistics.js';
import { makeEvents, type Spread } from '../workload.js';

const AIMS: Readonly<Record<Shape, string>> = { 'live-like': '≥ 0.4', spread: '≥ 0.2' };
const READ_PAGE = 20_000;
const FACTS_A_PAGE = 2_000;
const PAGES = 5;

export interface GeneratedReadModels {
  position: number;
  communes: readonly string[];
  /** The time in which the read models were made. */
  seconds: number;
}

/** Generates a log of this many facts with complete read models, as a process finds them at start. */
export async function generateReadModels(
  { database }: Product,
  events: number,
  shape: Shape,
): Promise<GeneratedReadModels> {
  const { position, communes } = await generateLog(database, { events, shape });
  await database.query(`insert into event_log.checkpoints (subscriber, position) values ('measures', $1)`, [
    position,
  ]);
  const began = performance.now();
  await newRebuild(database).run();
  const seconds = (performance.now() - began) / 1000;
  await balance(database);
  return { position, communes, seconds };
}

/** Compares the cost of a fact of 400 days ago with that of a fact of today. */
export async function findingOfLateFacts(
  database: Database,
  { communes, position }: GeneratedReadModels,
  shape: Shape,
): Promise<Finding> {
  const { today, late } = await costOfFacts(database, communes);
  return {
    what: `a late fact, ${namedLog(shape, position)}`,
    figure: late,
    unit: 'ms',
    comparedWith: 'a fact of today',
    limit: today,
    aim: '< 3',
  };
}

/**
 * Compares the speed of a rebuild with that of reading the same rows, and reports the size of the read
 * models.
 */
export async function findingsOfRebuild(
  database: Database,
  { position, seconds }: GeneratedReadModels,
  shape: Shape,
): Promise<Finding[]> {
  const named = namedLog(shape, position);
  return [
    {
      what: `rebuilt, ${named}`,
      figure: position / seconds,
      unit: 'events/s',
      comparedWith: 'rows of the log read into the process',
      limit: await rawReadRate(database),
      aim: AIMS[shape],
    },
    {
      what: `read models per million events, ${named}`,
      figure: ((await sizeOfReadModels(database)) / position) * 1e6,
      unit: 'MB',
    },
  ];
}

const namedLog = (shape: Shape, position: number): string =>
  `${shape} log of ${position.toLocaleString('en-US')} events`;

/** Reads the rows of the log batch by batch and parses each, while the next batch is on its way. */
async function rawReadRate(database: Database): Promise<number> {
  const reader = new EventLogReader();
  const began = performance.now();
  let [read, position] = [0, 0];
  let next = reader.after(database, position, READ_PAGE);
  for (;;) {
    const page = await next;
    position = page.at(-1)?.position ?? position;
    read += page.length;
    if (page.length < READ_PAGE) return (read * 1000) / (performance.now() - began);
    next = reader.after(database, position, READ_PAGE);
  }
}

/** Returns the milliseconds of projecting one fact, from batches of both kinds in turn. */
async function costOfFacts(
  database: Database,
  communes: readonly string[],
): Promise<{ today: number; late: number }> {
  const costs = { today: [] as number[], late: [] as number[] };
  const projector = newProjector(database);
  for (let page = 0; page < PAGES; page += 1) {
    costs.today.push(await costOfPage(database, projector, communes, 0));
    costs.late.push(await costOfPage(database, projector, communes, 400));
  }
  return { today: median(costs.today), late: median(costs.late) };
}

async function costOfPage(
  database: Database,
  projector: Projector,
  communes: readonly string[],
  spread: Spread,
): Promise<number> {
  const next = makeEvents(communes, spread, Date.now);
  const events = Array.from({ length: FACTS_A_PAGE }, () => valid(JSON.parse(next()) as CloudEvent));
  await new EventLog(database, new SystemClock()).append({ events, mode: 'atomic', policy: permitAll });
  const began = performance.now();
  await projector.catchUp();
  return (performance.now() - began) / FACTS_A_PAGE;
}

/** Throws unless every fact of the log is counted once, at the leaves and at the root. */
async function balance(database: Database): Promise<void> {
  const { rows } = await database.query<{ logged: string; own: string; national: string }>(`
    with facts as (
      select u.code, s.scope, sum(total.amount) as amount
      from read_models.rollups s
      cross join unnest(s.measures, s.amounts) as total (measure, amount)
      join read_models.measures m on m.id = total.measure and m.name = 'facts'
      join read_models.org_units u on u.id = s.org_unit_id
      where s.grain = 0 group by 1, 2
    )
    select
      (select count(*) from event_log.events where org_unit is not null and amends is null) as logged,
      (select coalesce(sum(amount), 0) from facts where scope = 0) as own,
      (select coalesce(sum(amount), 0) from facts where code = 'vn') as national`);
  const { logged, own, national } = rows[0] ?? {};
  if (logged !== own || own !== national)
    throw new Error(`Void: ${logged} facts in the log, ${own} own, ${national} national.`);
}

/** Returns the size in megabytes, indexes included. */
async function sizeOfReadModels(database: Database): Promise<number> {
  const { rows } = await database.query<{ bytes: string }>(`
    select sum(pg_total_relation_size(oid)) as bytes from pg_class
    where relnamespace = 'read_models'::regnamespace and relkind = 'r'`);
  return Number(rows[0]?.bytes) / 1e6;
}

const zone = new DayZone('Asia/Ho_Chi_Minh');
const calendar = new WorkingCalendar(WEEKDAYS, zone);
const shipped = await loadFrameworks(['config/frameworks']);
if ('errors' in shipped) throw new Error(JSON.stringify(shipped.errors));
const frameworks = new FrameworkSet(shipped.frameworks);

function newRebuild(database: Database): Rebuild {
  return new Rebuild(database, new EventLogReader(), new Checkpoints(), zone, calendar, frameworks);
}

function newProjector(database: Database): Projector {
  const reader = new EventLogReader();
  const projection = new MeasuresProjection(database, reader, zone, calendar);
  return new Projector(database, reader, new Checkpoints(), projection, frameworks);
}
