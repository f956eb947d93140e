import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import {
  criteriaOf,
  shippedFrameworks,
  type ShippedFrameworks,
} from '../../../../test/support/shipped-frameworks.js';
import { frameworkSchema, measureCatalogue, parseFramework } from '../domain/index.js';
import { loadFrameworks } from './load-frameworks.js';

const config = join(import.meta.dirname, '../../../../config');
const directory = join(config, 'frameworks');

/** Names of publishers and publications are the same in both languages. */
const SAME_IN_BOTH = ['OECD, 2023 OECD Digital Government Index'];

const DISTINCT =
  'costs the projection as much as all other measures together, once any framework asks for it';
const BY_STATUS = 'checklists read the status of each capability';

/** Measures that no shipped framework reads, with the reason. A framework of one's own may read them. */
const NOT_READ: Readonly<Record<string, string>> = {
  'services.withDossier': DISTINCT,
  'services.withOnlineDossier': DISTINCT,
  'services.withPayment': DISTINCT,
  'services.withOnlinePayment': DISTINCT,
  'payments.amount': 'follows from the fees, not from maturity',
  'figures.total': 'own figures have names of their own',
  'outcomes.value': 'in the unit of each outcome; improvement and targets are read',
  'capabilities.attested': BY_STATUS,
  'capabilities.inProgress': BY_STATUS,
  'capabilities.inPlace': BY_STATUS,
  'capabilities.proven': BY_STATUS,
  'indices.rank': 'a published rank stands beside the score and has no threshold',
  'indices.of': 'only says what a published rank is out of',
  'indices.previousComponent': 'only says how far a published component has moved',
  'indices.previousRank': 'only says how far a published rank has moved',
};

/** Returns the measure that formulas name, for a measure that is stored beside it. */
const namedBy = (measure: string): string => measure.split('.').slice(0, 2).join('.');

interface Head {
  id: string;
  edition: { id: string };
}

describe('shipped frameworks', () => {
  let frameworks: ShippedFrameworks;

  beforeAll(async () => {
    frameworks = await shippedFrameworks();
  });

  it('are the expected files, each named after its framework, older editions after theirs too', async () => {
    const files = (await readdir(directory)).filter((name) => name.endsWith('.yaml'));
    expect(files.sort()).toEqual([
      'eu-egov-benchmark.yaml',
      'gartner-digital-government.yaml',
      'govuk-service-kpis.yaml',
      'oecd-dgi.yaml',
      'thang-digital-government.yaml',
      'un-egdi.yaml',
      'vn-1565.yaml',
      'vn-4-khong-4-co.yaml',
      'vn-766.yaml',
      'vn-dti-405.yaml',
      'vn-dti-922.yaml',
      'vn-program-2030.yaml',
      'vn-service-levels-2017.yaml',
      'vn-service-levels.yaml',
      'vn-six-tasks.yaml',
      'vn-strategy-942.yaml',
      'worldbank-digital-government.yaml',
      'worldbank-gtmi.yaml',
    ]);
    for (const file of files) {
      const { id, edition } = parse(await readFile(join(directory, file), 'utf8')) as Head;
      expect([`${id}.yaml`, `${id}-${edition.id}.yaml`]).toContain(file);
    }
  });

  it('load together with the frameworks of the samples', async () => {
    const samples = await readdir(join(config, 'samples'), { recursive: true, withFileTypes: true });
    const nested = samples.filter((entry) => entry.isDirectory() && entry.name === 'frameworks');
    const loaded = await loadFrameworks([
      directory,
      ...nested.map((entry) => join(entry.parentPath, entry.name)),
    ]);
    expect('errors' in loaded ? loaded.errors : []).toEqual([]);
    expect(nested.length).toBeGreaterThan(0);
  });

  it('have every text in Vietnamese and in English', async () => {
    const same: string[] = [];
    for (const file of (await readdir(directory)).filter((name) => name.endsWith('.yaml'))) {
      for (const { vi, en } of textsIn(parse(await readFile(join(directory, file), 'utf8')))) {
        if (vi === en) same.push(vi);
        expect(en).not.toMatch(/[ạảãầấậẩẫằắặẳẵẹẻẽềếệểễịỉĩọỏõồốộổỗờớợởỡụủũừứựửữỳỵỷỹđ](?![ÐĐ-])/);
      }
    }
    expect([...new Set(same)]).toEqual(SAME_IN_BOTH);
  });

  it('name a driver for every KPI that a criterion or target asks for', () => {
    for (const { id, kpis, tracks } of frameworks.all) {
      const asked = tracks.flatMap<{ kpi: string }>((track) =>
        track.kind === 'targets' ? track.targets : criteriaOf(track),
      );
      const idle = kpis.filter(
        ({ id: kpi, driver }) => driver === null && asked.some((each) => each.kpi === kpi),
      );
      expect([id, idle]).toEqual([id, []]);
    }
  });

  it('have no unused KPI', () => {
    for (const { id, kpis, tracks } of frameworks.all) {
      const used = tracks.flatMap<{ kpi: string }>((track) => {
        if (track.kind === 'targets') return track.targets;
        return track.kind === 'index' ? track.groups.flatMap(({ items }) => items) : criteriaOf(track);
      });
      const unused = kpis.filter((kpi) => !used.some((each) => each.kpi === kpi.id));
      expect([id, unused.map((kpi) => kpi.id)]).toEqual([id, []]);
    }
  });

  it('read every measure of the catalogue, but those that are named here with the reason', () => {
    const read = new Set(
      frameworks.all.flatMap(({ readings }) => readings.map(({ measure }) => namedBy(measure))),
    );
    const unread = [...measureCatalogue.keys()].filter((id) => namedBy(id) === id && !read.has(id));
    expect(unread.toSorted()).toEqual(Object.keys(NOT_READ).toSorted());
  });

  it('have editions without gaps between them, and name the successor of an ended framework', () => {
    const [old, now] = ['2017', '2022'].map(
      (edition) => frameworks.get('vn-service-levels', edition).edition,
    );
    expect(old?.validTo).toBe(now!.validFrom - 1);
    expect(old?.basis).not.toBe(now?.basis);
    for (const id of ['vn-dti-922', 'vn-strategy-942']) {
      const { edition } = frameworks.get(id);
      const successor = frameworks.get(edition.successor!).edition;
      expect(successor.validFrom).toBeGreaterThan(edition.validFrom);
      expect(edition.validTo).toBeLessThanOrEqual(successor.validTo ?? Infinity);
    }
    expect(frameworks.get('vn-dti-922').edition.validTo).toBe(
      frameworks.get('vn-dti-405').edition.validFrom - 1,
    );
  });

  it('have a schema file that equals the schema in the code', async () => {
    const file = JSON.parse(await readFile(join(directory, 'framework.schema.json'), 'utf8')) as unknown;
    expect(file).toEqual(frameworkSchema);
  });

  it('have a schema that is valid JSON Schema', () => {
    expect(new Ajv().validateSchema(frameworkSchema)).toBe(true);
  });

  it('have a worked example in docs/framework-files.md that parses', async () => {
    const reference = await readFile(join(import.meta.dirname, '../../docs/framework-files.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(reference)?.[1] ?? '';
    expect(parseFramework(example, 'framework-files.md')).toMatchObject({
      framework: { id: 'ha-noi-online-use' },
    });
  });
});

/** Returns every `{ vi, en }` of a file, at any depth. */
function textsIn(content: unknown): { vi: string; en: string }[] {
  if (typeof content !== 'object' || content === null) return [];
  const { vi, en } = content as { vi?: unknown; en?: unknown };
  if (typeof vi === 'string' && typeof en === 'string') return [{ vi, en }];
  return Object.values(content).flatMap(textsIn);
}
