import type { Band } from '../framework.js';
import { checkUnique } from './check-unique.js';
import type { Place } from './damage.js';
import type { Report } from './framework-problem.js';
import type { BandYaml, IndexTrackYaml } from './framework-yaml.js';
import { checkLevel } from './track-context.js';
import type { TrackContext } from './track-context.js';

export function readBands(
  track: Pick<IndexTrackYaml, 'bands' | 'max'>,
  path: string,
  { damage, report }: TrackContext,
): Band[] {
  const at = `${path}/bands`;
  checkUnique(damage.places<BandYaml>(track.bands, at), report);
  const places = damage.whole<BandYaml>(track.bands, at);
  places.forEach((place, index) => {
    checkBand(place, track.max, report);
    const below = places[index - 1];
    if (below) checkAbove(place, below.entry, report);
  });
  return places.map(({ entry }) => readBand(entry));
}

function readBand({ exclusive = false, description, ...band }: BandYaml): Band {
  return { ...band, exclusive, description: description ?? null, traits: [], criteria: [] };
}

function checkBand({ entry: band, path, index }: Place<BandYaml>, max: unknown, report: Report): void {
  checkLevel(band.level, index, path, report);
  if (band.exit > band.enter) {
    report(
      `${path}/exit`,
      'exit-stricter-than-enter',
      `What was just reached at ${band.enter} would be lost at once: exit is at most ${band.enter}.`,
    );
  }
  if (typeof max === 'number' && band.enter > max)
    report(`${path}/enter`, 'band-beyond-max', `No score is higher than ${max}: enter is at most that.`);
}

function checkAbove({ entry: band, path }: Place<BandYaml>, below: BandYaml, report: Report): void {
  if (band.enter <= below.enter)
    report(`${path}/enter`, 'bands-rise', `The band below already begins at ${below.enter}: begin higher.`);
  if (band.exit < below.exit)
    report(
      `${path}/exit`,
      'bands-rise',
      `The band below is already lost at ${below.exit}: this one must be lost there too.`,
    );
}
