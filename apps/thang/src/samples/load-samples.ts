import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { sampleDirectories } from '#config';
import { berlinFacts, type BerlinEntry } from './berlin.js';
import { canadianFacts, type CanadianDepartment, type CanadianService } from './canada.js';
import { britishFacts, type BritishDepartment, type BritishService } from './govuk.js';
import { exampleFacts } from './example/example.js';
import { toEvents, type Fact, type SampleEvent } from './sample-event.js';
import { vietnameseFacts, type PublishedScore, type VietnameseProvince } from './vietnam.js';

export interface LoadedSample {
  /** The name of the folder. */
  name: string;
  /** The code of the root org unit. */
  root: string;
  /** The events in order of time. */
  events: SampleEvent[];
}

type Reader = <Row>(file: string) => Row[];

const converters: Readonly<Record<string, (read: Reader) => Fact[]>> = {
  canada: (read) =>
    canadianFacts(read<CanadianDepartment>('departments.csv'), read<CanadianService>('services.csv')),
  govuk: (read) =>
    britishFacts(read<BritishDepartment>('departments.csv'), read<BritishService>('services.csv')),
  berlin: (read) => berlinFacts(read<BerlinEntry>('datasets.csv')),
  vietnam: (read) =>
    vietnameseFacts(
      read<VietnameseProvince>('provinces.csv'),
      read<PublishedScore>('vn-766.csv'),
      read<PublishedScore>('vn-dti-2022.csv'),
    ),
  example: () => exampleFacts(),
};

/**
 * Returns the shipped samples as events.
 * @param liveFrom epoch milliseconds; earlier events are backfill, which sends no notifications
 */
export function loadSamples(liveFrom: number): LoadedSample[] {
  return sampleDirectories().map((directory) => {
    const name = basename(directory);
    const { converter, root } = parseYaml(readFileSync(join(directory, 'sample.yaml'), 'utf8')) as {
      converter: string;
      root: string;
    };
    const convert = converters[converter];
    if (!convert) throw new Error(`${directory}/sample.yaml names an unknown converter.`);
    const facts = convert((file) =>
      parseCsv(readFileSync(join(directory, file)), { columns: true, bom: true }),
    );
    return { name, root, events: inOrder(toEvents(name, facts, liveFrom)) };
  });
}

/** Sorts by time; events of the same instant keep their order. */
function inOrder(events: SampleEvent[]): SampleEvent[] {
  return events.sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
}
