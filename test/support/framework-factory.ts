import { parseFramework } from '#maturity/domain';
import type { FrameworkDefinition, Reading, Readings, ReadValue } from '#maturity/domain';
import { distributed } from './distribution-factory.js';

type Fields = Readonly<Record<string, unknown>>;

const text = (en: string) => ({ vi: `${en} (vi)`, en });

/** Returns a valid KPI of a framework file, by default the full-process share. */
export function kpiYaml(fields: Fields = {}): Fields {
  return {
    id: 'full-process-share',
    name: text('Full-process share'),
    description: text('Of eligible services.'),
    unit: 'percent',
    numerator: 'services.fullProcess',
    denominator: 'services.eligible',
    better: 'higher',
    zeroDenominator: 'not-measurable',
    driver: 'services.fullProcess',
    decimals: 1,
    provenance: 'house',
    ...fields,
  };
}

export function criterionYaml(fields: Fields = {}): Fields {
  return { kpi: 'full-process-share', enter: 50, exit: 45, provenance: 'house', ...fields };
}

/** Returns a track with a stage for each list of criteria, from level 1 up. */
export function trackYaml(criteriaOfStages: readonly (readonly Fields[])[], fields: Fields = {}): Fields {
  return {
    id: 'ladder',
    kind: 'ladder',
    name: text('Ladder'),
    stages: criteriaOfStages.map((criteria, index) => ({
      level: index + 1,
      id: `stage-${index + 1}`,
      name: text(`Stage ${index + 1}`),
      criteria,
    })),
    ...fields,
  };
}

/** Returns a valid index of one group with one item, whose points are the full-process share. */
export function indexTrackYaml(fields: Fields = {}): Fields {
  return {
    id: 'index',
    kind: 'index',
    name: text('Index'),
    max: 100,
    aggregation: 'sum',
    groups: [groupYaml()],
    bands: [bandYaml(1, 50), bandYaml(2, 80)],
    ...fields,
  };
}

export function groupYaml(fields: Fields = {}): Fields {
  const name = text('Group');
  return { id: 'group', name, points: 100, aggregation: 'sum', provenance: 'house', items: [itemYaml()], ...fields }; // prettier-ignore
}

export function itemYaml(fields: Fields = {}): Fields {
  return {
    kpi: 'full-process-share',
    points: 100,
    provenance: 'house',
    transform: { kind: 'linear', from: 0, to: 100, capped: true },
    ...fields,
  };
}

export function bandYaml(level: number, enter: number, fields: Fields = {}): Fields {
  return { level, id: `band-${level}`, name: text(`Band ${level}`), enter, exit: enter - 5, provenance: 'house', ...fields }; // prettier-ignore
}

/** Returns a valid checklist of one item. */
export function checklistTrackYaml(fields: Fields = {}): Fields {
  return {
    id: 'checklist',
    kind: 'checklist',
    name: text('Checklist'),
    items: [{ id: 'item', name: text('Item'), ...criterionYaml() }],
    ...fields,
  };
}

/** Returns a valid target for the years 2026 and 2027. */
export function targetsTrackYaml(fields: Fields = {}): Fields {
  return { id: 'targets', kind: 'targets', name: text('Targets'), targets: [targetYaml()], ...fields };
}

export function targetYaml(fields: Fields = {}): Fields {
  return {
    id: 'target',
    name: text('Target'),
    kpi: 'full-process-share',
    value: 100,
    from: '2026-01-01',
    due: '2027-12-31',
    provenance: 'house',
    ...fields,
  };
}

/** Returns a valid framework file as plain data. */
export function frameworkYaml(fields: Fields = {}): Fields {
  return {
    id: 'test-ladder',
    name: text('Test ladder'),
    description: text('For tests.'),
    edition: { id: '1', validFrom: '2020-01-01', source: text('Nowhere') },
    appliesTo: { levels: ['province'] },
    kpis: [kpiYaml()],
    tracks: [trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 75 })]])],
    ...fields,
  };
}

/** Compiles a framework file that is given as plain data; JSON is valid YAML. */
export function frameworkFrom(fields: Fields = {}): FrameworkDefinition {
  const parsed = parseFramework(JSON.stringify(frameworkYaml(fields)), 'test.yaml');
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors, null, 2));
  return parsed.framework;
}

/**
 * Returns the readings of a framework. `amounts` has a number, or amounts per subject, by the key of the
 * reading or by its measure (for every window). A reading without an amount is not measured.
 */
export function readingsOf(
  framework: Pick<FrameworkDefinition, 'readings'>,
  amounts: Readonly<Record<string, number | readonly number[]>>,
): Readings {
  return new Map(
    framework.readings.map((reading) => [
      reading.key,
      readValue(reading, amounts[reading.key] ?? amounts[reading.measure]),
    ]),
  );
}

function readValue(reading: Reading, amount: number | readonly number[] | undefined): ReadValue {
  const measured = amount !== undefined;
  const coverage = { reporting: measured ? 1 : 0, of: 1 };
  if (reading.as !== 'subjects')
    return { amount: typeof amount === 'number' ? amount : 0, measured, coverage };
  return {
    amount: 0,
    measured,
    coverage,
    distribution: distributed(typeof amount === 'object' ? amount : []),
  };
}
