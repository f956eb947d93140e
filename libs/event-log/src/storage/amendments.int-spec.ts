import { SystemClock } from '#kernel';
import {
  cloudEvent,
  established,
  permitAll,
  retraction,
  valid,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import {
  EventLog,
  EventLogReader,
  eventLogMigrations,
  type AppendOutcome,
  type AppendPolicy,
  type LoggedEvent,
} from '../index.js';

const reader = new EventLogReader();
let test: TestDatabase;
let log: EventLog;

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  log = new EventLog(test.database, new SystemClock());
});
afterEach(() => test.drop());

function append(
  events: CloudEvent[],
  mode: 'atomic' | 'lenient' = 'atomic',
  policy: AppendPolicy = permitAll,
): Promise<AppendOutcome> {
  return log.append({ events: events.map(valid), mode, policy });
}

function stored(): Promise<LoggedEvent[]> {
  return reader.after(test.database, 0, 10_000);
}

describe('corrections and retractions', () => {
  const original = cloudEvent('service.digitized');
  const correction = cloudEvent('service.digitized', { corrects: original.id });

  async function rejection(event: CloudEvent): Promise<string | undefined> {
    return (await append([event])).rejections[0]?.code;
  }

  it('store the position of the event that they amend and of the original', async () => {
    const second = cloudEvent('service.registered', { corrects: correction.id });
    await append([cloudEvent('dossier.submitted'), original, correction]);
    await append([second, retraction(second), retraction(correction)]);
    expect((await stored()).map(({ amends, chain }) => [amends, chain])).toEqual([
      [null, null],
      [null, null],
      [2, 2],
      [3, 2],
      [4, 2],
      [3, 2],
    ]);
  });

  it('are rejected unless their target is in the log or in the request', async () => {
    expect(await append([cloudEvent('dossier.submitted'), correction])).toMatchObject({
      rejections: [{ index: 1, code: 'target-unknown', pointer: '/corrects' }],
    });
    expect(await append([retraction({ source: '/nobody', id: '1' })])).toMatchObject({
      rejections: [{ code: 'target-unknown', pointer: '/data/id' }],
    });
    expect(await append([correction, original])).toMatchObject({ accepted: 2 });
  });

  it('are rejected when they change the source or the noun', async () => {
    await append([original]);
    expect(await rejection({ ...correction, source: '/another' })).toBe('target-unknown');
    expect(await rejection(cloudEvent('dossier.submitted', { corrects: original.id }))).toBe('noun-changed');
  });

  describe('pass to the policy the org units whose figures they change', () => {
    /** Returns the org units that the policy receives for each event that amends another one. */
    async function amendedUnits(...events: CloudEvent[]): Promise<(readonly string[])[]> {
      const notified: (readonly string[])[] = [];
      const policy: AppendPolicy = {
        open: () =>
          Promise.resolve({
            check: (_, target) => {
              if (target) notified.push(target.amendedUnits);
              return null;
            },
          }),
      };
      await append(events, 'atomic', policy);
      return notified;
    }

    const first = cloudEvent('service.digitized', { orgunit: 'VN-HN' });
    const second = cloudEvent('service.digitized', { orgunit: 'VN-PT', corrects: first.id });

    it('for a correction: the org units of the versions effective before and after it', async () => {
      await append([first]);
      expect(await amendedUnits(second)).toEqual([['VN-HN', 'VN-PT']]);
    });

    it('for a retracted correction: its org unit and that of the version it replaced', async () => {
      await append([first, second]);
      expect(await amendedUnits(retraction(second))).toEqual([['VN-PT', 'VN-HN']]);
    });

    it('for a retracted original: the org unit of its effective correction', async () => {
      await append([first, second]);
      expect(await amendedUnits(retraction(first))).toEqual([['VN-PT']]);
    });

    it('when the same request added the earlier versions', async () => {
      expect(await amendedUnits(first, second, retraction(second), retraction(first))).toEqual([
        ['VN-HN', 'VN-PT'],
        ['VN-PT', 'VN-HN'],
        ['VN-HN'],
      ]);
    });

    it('when another request of the same group added the earlier versions', async () => {
      await append([first]);
      const [, notified] = await Promise.all([append([second]), amendedUnits(retraction(first))]);
      expect(notified).toEqual([['VN-PT']]);
    });
  });

  it('are rejected when they amend a retraction', async () => {
    const taken = retraction(original);
    await append([original, taken]);
    expect(await rejection(retraction(taken))).toBe('not-amendable');
    expect(await rejection(cloudEvent('service.digitized', { corrects: taken.id }))).toBe('not-amendable');
  });

  it('move the tree position when they amend a tree event', async () => {
    const unit = established('A');
    await append([unit, original]);
    await append([retraction(unit)]);
    expect(await reader.head(test.database)).toMatchObject({ treePosition: 3 });
  });

  it('pass to the policy the event that they amend', async () => {
    const seen: unknown[] = [];
    const policy: AppendPolicy = {
      open: () =>
        Promise.resolve({
          check: (event, target) => {
            seen.push([event.id, target?.position, target?.orgUnit]);
            return null;
          },
        }),
    };
    await append([original]);
    await append([correction], 'atomic', policy);
    expect(seen).toEqual([[correction.id, 1, original.orgunit]]);
  });
});

describe('establishments of org units', () => {
  const unit = established('A');

  it('can be retracted while no event refers to the org unit', async () => {
    await append([unit, established('B')]);
    expect(await append([retraction(unit)])).toMatchObject({ accepted: 1 });
  });

  it.each([
    ['a fact', cloudEvent('dossier.submitted', { orgunit: 'A' })],
    ['a child', established('B', 'A')],
    ['a new name', cloudEvent('org-unit.renamed', { subject: 'org-unit/A' })],
    [
      'an org unit merged into it',
      cloudEvent('org-unit.merged', { subject: 'org-unit/B', data: { into: 'A' } }),
    ],
    [
      'an org unit split into it',
      cloudEvent('org-unit.split', { subject: 'org-unit/B', data: { into: ['C', 'A'] } }),
    ],
  ])('can be neither retracted nor moved to another code when there is %s', async (_, reference) => {
    const moved = established('Z', undefined, { corrects: unit.id });
    const inOneRequest = await append([unit, reference, retraction(unit)], 'lenient');
    expect(inOneRequest).toMatchObject({
      accepted: 2,
      rejections: [{ index: 2, code: 'still-referred-to' }],
    });
    for (const event of [retraction(unit), moved]) {
      expect(await append([event])).toMatchObject({
        stored: false,
        rejections: [{ code: 'still-referred-to' }],
      });
    }
    expect(
      await append([established('A', undefined, { corrects: unit.id, time: '2020-01-01T00:00:00Z' })]),
    ).toMatchObject({ accepted: 1 });
  });
});
