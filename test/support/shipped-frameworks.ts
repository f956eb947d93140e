import { join } from 'node:path';
import { loadFrameworks } from '#maturity';
import type { Criterion, Framework, Track } from '#maturity/domain';

const config = join(import.meta.dirname, '../../config');

/**
 * Reads every framework file that is shipped with Thang, in all editions.
 * @throws Error with the errors in the files
 */
export async function shippedFrameworks(): Promise<ShippedFrameworks> {
  return frameworksIn('frameworks');
}

/**
 * Reads the framework files of a sample.
 * @throws Error with the errors in the files
 */
export async function sampleFrameworks(sample: string): Promise<ShippedFrameworks> {
  return frameworksIn(`samples/${sample}/frameworks`);
}

export class ShippedFrameworks {
  constructor(readonly all: readonly Framework[]) {}

  /** Returns the named edition, or the latest. */
  get(id: string, edition?: string): Framework {
    const editions = this.all.filter((candidate) => candidate.id === id);
    const [found] = editions
      .filter((candidate) => edition === undefined || candidate.edition.id === edition)
      .sort((a, b) => b.edition.validFrom - a.edition.validFrom);
    if (!found) throw new Error(`There is no framework ${id} ${edition ?? ''}.`);
    return found;
  }
}

/** Returns the criteria of a track: of its stages and gates, or the items of a checklist. */
export function criteriaOf(track: Track): readonly Criterion[] {
  return track.kind === 'checklist' ? track.items : track.stages.flatMap(({ criteria }) => criteria);
}

async function frameworksIn(directory: string): Promise<ShippedFrameworks> {
  const loaded = await loadFrameworks([join(config, directory)]);
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors, null, 2));
  return new ShippedFrameworks(loaded.frameworks);
}
