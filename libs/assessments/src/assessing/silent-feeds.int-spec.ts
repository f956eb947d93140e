import { Logger } from '@nestjs/common';
import { parseDay } from '#kernel';
import type { Framework } from '#maturity/domain';
import { KNOWN_NOW } from '#read-models';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';

const countOf = (id: string, measure: string, more: object = {}) =>
  kpiYaml({
    ...{ id, unit: 'count', numerator: measure, driver: measure },
    ...{ denominator: undefined, zeroDenominator: undefined, ...more },
  });
const one = (kpi: string) => [criterionYaml({ kpi, enter: 1, exit: 1 })];

/** One open dataset is a stage; it is also a gate, and so is a dossier within twelve months. */
const framework: Framework = {
  ...frameworkFrom({
    appliesTo: { levels: ['other', 'province'] },
    kpis: [
      countOf('fresh', 'datasets.fresh'),
      countOf('received', 'dossiers.received', { window: { months: 12 } }),
    ],
    tracks: [
      trackYaml([one('fresh')], { id: 'stages' }),
      trackYaml([one('fresh'), one('received')], { id: 'gates', kind: 'independent' }),
    ],
  }),
  hash: 'silent-feeds',
};

let rig: AssessedLog;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await AssessedLog.create([framework], '2024-06-01T12:00:00+07:00');
  await rig.record(
    established('A', undefined, { time: '2024-01-01T00:00:00Z' }),
    fact('dataset.opened', '2024-06-01', { title: 'x', freshDays: 365 }),
    fact('dossier.submitted', '2024-06-01'),
  );
});
afterEach(() => rig.drop());

function fact(name: string, on: string, data?: Record<string, unknown>): CloudEvent {
  const subject = name.startsWith('dataset') ? 'dataset/1' : 'service/1';
  const where = { source: '/open-data', orgunit: 'A', subject, time: `${on}T05:00:00Z` };
  return cloudEvent(name, { ...where, ...(data && { data }) });
}

/** Lets so many days end, one by one week. Returns the kinds of the new entries. */
async function passTo(day: string): Promise<string[]> {
  const kinds: string[] = [];
  const last = parseDay(day)!;
  for (let next = parseDay('2024-06-08')!; next < last; next += 28)
    kinds.push(...(await kindsOf(rig.passTo(new Date(next * 86_400_000 + 5 * 3_600_000).toISOString()))));
  kinds.push(...(await kindsOf(rig.passTo(`${day}T12:00:00+07:00`))));
  return kinds;
}

async function kindsOf(entries: ReturnType<AssessedLog['assess']>): Promise<string[]> {
  return (await entries).filter(({ silent }) => !silent).map(({ kind }) => kind);
}

async function frozen(day: string): Promise<string[]> {
  const at = { ...KNOWN_NOW, asOf: parseDay(day)! };
  const { assessments } = await rig.maturity.of('A', [framework], at);
  return [...(assessments[0]?.frozen ?? [])];
}

describe('A feed that is silent for 400 days', () => {
  it('changes nothing that is announced, and shuts no gate when its twelve months run out', async () => {
    expect(await passTo('2025-07-06')).toEqual([]);
  });

  it('freezes what is announced once a day has ended on which it counts as silent', async () => {
    expect(await frozen('2024-06-01')).toEqual([]);
    await passTo('2025-07-06');
    expect(await frozen('2025-07-06')).toEqual(['stages', 'gates']);
  });

  it('raises no alert when it returns with an update', async () => {
    await passTo('2025-07-06');
    const entries = await kindsOf(
      rig.record(fact('dataset.updated', '2025-07-06', {}), fact('dossier.submitted', '2025-07-06')),
    );
    expect(entries).toEqual([]);
    expect(await frozen('2025-07-06')).toEqual([]);
  });

  it('raises one regression when it returns and says that the dataset was not updated', async () => {
    await passTo('2025-07-06');
    const entries = await rig.record(fact('dossier.submitted', '2025-07-06'));
    const ofStages = entries.filter(({ track }) => track === 'stages').map(({ kind }) => kind);
    expect(ofStages.filter((kind) => kind !== 'kpi-moved')).toEqual(['stage-regressed']);
    expect(await kindsOf(rig.passTo('2025-07-20T12:00:00+07:00'))).toEqual([]);
  });
});
