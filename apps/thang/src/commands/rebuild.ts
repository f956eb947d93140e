import { SingleBar } from 'cli-progress';
import { EditedCalendar, loadCalendar } from '#calendar';
import { WorkingCalendar } from '#calendar/domain';
import { processSettings } from '#config';
import { Database } from '#database';
import { Checkpoints, EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { Rebuild, type Difference, type RebuildProgress, type RebuildReport } from '#read-models';
import { openInstance } from '../instance/open-instance.js';

/** Rebuilds the read models. Ctrl-C leaves the live ones unchanged. */
export async function rebuild(): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new Error('Stopped. The read models are as they were.'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const instance = await openInstance();
  const database = new Database({ url: instance.databaseUrl, poolSize: 8, applicationName: 'thang rebuild' });
  const bar = progressBar();
  try {
    const zone = new DayZone(instance.timeZone);
    const { definition } = await loadCalendar(processSettings().calendarFile);
    const calendar = new WorkingCalendar(definition, zone);
    await new EditedCalendar(database, calendar).follow();
    const work = new Rebuild(database, new EventLogReader(), new Checkpoints(), zone, calendar);
    const began = performance.now();
    const report = await work.run({ signal: stop.signal, onProgress: (progress) => show(bar, progress) });
    bar.stop();
    print(report, (performance.now() - began) / 1000);
    return 0;
  } finally {
    bar.stop();
    await database.close();
    await instance.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

const STEPS = {
  reading: 'Reading the log',
  writing: 'Writing the sums',
  comparing: 'Comparing',
} as const;

function progressBar(): SingleBar {
  const bar = new SingleBar({
    format: '{step} [{bar}] {value}/{total} events · {rate} events/s · {eta_formatted} left',
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(0, 0, { step: STEPS.reading, rate: '–' });
  return bar;
}

function show(bar: SingleBar, { step, read, of, seconds }: RebuildProgress): void {
  bar.setTotal(of);
  bar.update(read, { step: STEPS[step], rate: seconds > 0 ? Math.round(read / seconds) : '–' });
}

function print({ position, differences }: RebuildReport, seconds: number): void {
  console.log(
    `The read models were made anew from the log up to position ${position}, in ${seconds.toFixed(1)} s.`,
  );
  if (differences === null) {
    console.log(
      'The earlier ones were written by an older version or with another calendar, or lack what frameworks ask for by now. Every org unit is assessed again, without notifications.',
    );
    return;
  }
  if (differences.count === 0) {
    console.log('Nothing was different before.');
    return;
  }
  console.log(
    `${differences.count} totals were different before; the org units concerned are assessed again, without notifications:`,
  );
  for (const difference of differences.first) console.log(`  ${lineOf(difference)}`);
  const more = differences.count - differences.first.length;
  if (more > 0) console.log(`  and ${more} more`);
}

/**
 * Returns a difference as a line. Amounts are as stored, integers in the scale of the measure, with the
 * number of deltas.
 */
function lineOf({ orgUnit, measure, of, grain, live, rebuilt }: Difference): string {
  const whose = typeof of === 'string' ? of : of.subject;
  return `${orgUnit} ${measure} (${whose}, ${grain}): ${live ?? 'nothing'} → ${rebuilt ?? 'nothing'}`;
}
