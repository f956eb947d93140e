import fc from 'fast-check';
import { bilingual, SystemClock } from '#kernel';
import {
  cloudEvent,
  established,
  retraction,
  valid,
  type CloudEvent,
} from '../../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import {
  EventLog,
  EventLogReader,
  eventLogMigrations,
  unitKey,
  type AppendOutcome,
  type AppendPolicy,
} from '../../index.js';

let test: TestDatabase;
let log: EventLog;

beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  log = new EventLog(test.database, new SystemClock());
});
afterEach(() => test.drop());

/** A policy that knows the org units of the request and the one with the code `KNOWN`. */
const policy: AppendPolicy = {
  open: () => {
    const known = new Set(['KNOWN']);
    return Promise.resolve({
      check: ({ type, subject, orgUnit, data }) => {
        const named = [orgUnit, data['parent']].filter((code) => typeof code === 'string');
        const unknown = named.find((code) => !known.has(code));
        if (unknown !== undefined)
          return {
            pointer: '',
            code: 'unknown-unit',
            detail: bilingual(unknown, unknown),
            awaits: unitKey(unknown),
          };
        if (type === 'vn.thang.org-unit.established.v1')
          known.add(String(subject?.slice('org-unit/'.length)));
        return null;
      },
    });
  },
};

function append(events: CloudEvent[], mode: 'atomic' | 'lenient' = 'atomic'): Promise<AppendOutcome> {
  return log.append({ events: events.map(valid), mode, policy });
}

async function storedIds(): Promise<string[]> {
  return (await new EventLogReader().after(test.database, 0, 10_000)).map(({ id }) => id);
}

const root = established('ROOT', undefined, { id: 'root' });
const middle = established('MIDDLE', 'ROOT', { id: 'middle' });
const leaf = established('LEAF', 'MIDDLE', { id: 'leaf' });
const fact = cloudEvent('service.digitized', { id: 'fact', orgunit: 'LEAF' });
const correction = cloudEvent('service.digitized', { id: 'correction', orgunit: 'LEAF', corrects: 'fact' });
const taken = retraction(correction, { id: 'retraction' });

describe('events of one request', () => {
  it('are numbered as org units, facts, amendments, whatever their order in the request', async () => {
    expect(await append([taken, correction, fact, leaf, middle, root])).toMatchObject({ accepted: 6 });
    expect(await storedIds()).toEqual(['root', 'middle', 'leaf', 'fact', 'correction', 'retraction']);
  });

  it('are accepted in every order', async () => {
    const events = [root, middle, leaf, fact, correction, taken];
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(events, { minLength: 6 }), async (shuffled) => {
        const source = `/order/${(n += 1)}`;
        const own = shuffled.map((event) => ({
          ...event,
          source,
          ...(event.type.includes('retracted') && { data: { ...event.data, source } }),
        }));
        expect(await append(own)).toMatchObject({ stored: true, accepted: 6, rejections: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('keep the order of the sender within their kind', async () => {
    const facts = ['a', 'b', 'c'].map((id) => cloudEvent('dossier.submitted', { id, orgunit: 'KNOWN' }));
    await append([facts[2]!, facts[0]!, root, facts[1]!]);
    expect(await storedIds()).toEqual(['root', 'c', 'a', 'b']);
  });

  it('are rejected under their index in the request', async () => {
    const lost = cloudEvent('service.digitized', { orgunit: 'NOWHERE' });
    const outcome = await append([retraction({ source: '/nobody', id: '1' }), lost, leaf, root], 'lenient');
    expect(outcome.rejections.map(({ index, code }) => [index, code])).toEqual([
      [0, 'target-unknown'],
      [1, 'unknown-unit'],
      [2, 'unknown-unit'],
    ]);
    expect(outcome).toMatchObject({ accepted: 1, waiting: 0 });
    expect(outcome.rejections[0]).not.toHaveProperty('awaits');
  });

  it('find an org unit that only an amendment of the same request establishes', async () => {
    const moved = established('NEW', undefined, { id: 'moved', corrects: 'root' });
    const below = cloudEvent('dossier.submitted', { id: 'below', orgunit: 'NEW' });
    await append([below, moved, root]);
    expect(await storedIds()).toEqual(['root', 'moved', 'below']);
  });
});
