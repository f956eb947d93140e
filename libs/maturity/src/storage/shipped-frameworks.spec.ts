import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readingsOf } from '../../../../test/support/frameworks.js';
import { dayOf } from '../../../../test/support/history.js';
import type { Framework } from '../domain/index.js';
import { assess, frameworkSchema, parseFramework } from '../domain/index.js';
import { loadFrameworks } from './load-frameworks.js';

const config = join(import.meta.dirname, '../../../../config');
const asOf = dayOf('2025-06-30');
type Amounts = Parameters<typeof readingsOf>[1];

describe('the frameworks that are shipped', () => {
  let frameworks: Framework[];
  const framework = (id: string) => frameworks.find((candidate) => candidate.id === id)!;
  const levels = (id: string, amounts: Amounts) =>
    Object.fromEntries(
      assess(framework(id), readingsOf(framework(id), amounts), asOf).tracks.map((track) => [
        track.id,
        track.stage?.level ?? 0,
      ]),
    );

  beforeAll(async () => {
    const loaded = await loadFrameworks([join(config, 'frameworks')]);
    if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors, null, 2));
    frameworks = loaded.frameworks;
  });

  it('load, those of the samples too', async () => {
    const samples = await readdir(join(config, 'samples'), { withFileTypes: true });
    const nested = samples
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(config, 'samples', name, 'frameworks'));
    const directories = await Promise.all(
      nested.map((path) =>
        readdir(path).then(
          () => path,
          () => null,
        ),
      ),
    );
    const loaded = await loadFrameworks([
      join(config, 'frameworks'),
      ...directories.filter((path) => path !== null),
    ]);
    expect('errors' in loaded ? loaded.errors : []).toEqual([]);
  });

  it('say what work moves every KPI of a criterion', () => {
    for (const { kpis } of frameworks) expect(kpis.filter(({ driver }) => driver === null)).toEqual([]);
  });

  it('have the schema that editors read', async () => {
    const file = JSON.parse(
      await readFile(join(config, 'frameworks/framework.schema.json'), 'utf8'),
    ) as unknown;
    expect(file).toEqual(frameworkSchema);
  });

  it('are like the worked example of the README', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(parseFramework(example, 'README.md')).toMatchObject({ framework: { id: 'ha-noi-online-use' } });
  });

  it('claim nothing of Gartner that is ours', () => {
    const { kpis, tracks } = framework('gartner-digital-government');
    const criteria = tracks.flatMap(({ stages }) => stages.flatMap((stage) => stage.criteria));
    expect(new Set([...kpis, ...criteria].map(({ provenance }) => provenance))).toEqual(new Set(['house']));
    expect(tracks[0]?.stages.map(({ traits }) => traits.length)).toEqual([8, 8, 8, 8, 8]);
  });

  it('lift a province through the five stages of Gartner', () => {
    const stage = (amounts: Amounts) => levels('gartner-digital-government', amounts).maturity;
    const first: Amounts = { 'services.eligibleFullProcess': 50, 'services.eligible': 100 };
    const second: Amounts = {
      ...first,
      'services.eligibleFullProcess': 80,
      'datasets.licensedFresh': 100,
      'dossiers.fullProcess': 200,
      'dossiers.resolved': 1000,
    };
    const third: Amounts = {
      ...second,
      'outcomes.improvement': [10, 10, 10, 10, 10, 10, 0, 0, 0, 0],
      'outcomes.tracked': 10,
      'dossiers.dataReused': 200,
      'dossiers.received': 1000,
    };
    const fourth: Amounts = {
      ...third,
      'services.launched': 10,
      'services.retiredByDigital': 10,
      'services.catalogued': 500,
      'dossiers.electronicResult': 900,
    };
    const fifth: Amounts = {
      ...fourth,
      'deliveryModels.uses': [1000, 1000, 2000, 5000, 9000, 3],
      'services.essentialProactive': 5,
      'services.essential': 10,
    };
    expect([{}, first, second, third, fourth, fifth].map(stage)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(stage({ ...fifth, 'outcomes.tracked': 9 })).toBe(2);
  });

  it('keep the scales of Vietnamese service levels apart', () => {
    const canada: Amounts = {
      'services.catalogued': 1752,
      'services.eligible': 1752,
      'services.partial': 370,
      'services.fullProcess': 422,
      'services.eligibleFullProcess': 422,
    };
    expect(levels('vn-service-levels', canada)).toEqual({ process: 1, levels: 0, substance: 0 });
    const byLevel: Amounts = {
      'services.catalogued': 100,
      'services.eligible': 90,
      'services.level1': 5,
      'services.level2': 0,
      'services.level3': 5,
      'services.level4': 90,
      'services.eligibleLevel4': 90,
    };
    expect(levels('vn-service-levels', byLevel)).toEqual({ process: 0, levels: 4, substance: 0 });
    const substance: Amounts = { 'dossiers.selfFiled': 70, 'dossiers.online': 100 };
    expect(levels('vn-service-levels', substance)).toEqual({ process: 0, levels: 0, substance: 1 });
  });

  it('study every level of Vietnamese bodies by service levels, up to all services full-process', () => {
    const { appliesTo, tracks } = framework('vn-service-levels');
    expect(appliesTo.levels).toEqual(['nation', 'ministry', 'province', 'department', 'commune']);
    const goals = tracks.map(({ stages }) => stages.at(-1)?.criteria[0]);
    expect(goals).toMatchObject([
      { enter: 100, provenance: 'official', exitProvenance: 'house' },
      { enter: 100, provenance: 'official', exitProvenance: 'house' },
      { enter: 70, provenance: 'official', exitProvenance: 'house' },
    ]);
  });
});
