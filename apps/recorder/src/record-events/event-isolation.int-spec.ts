import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { EventLogReader, vocabulary } from '#event-log';
import { STRUCTURED } from '#intake';
import { OrgDirectory } from '#org-units';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
  type Overrides,
} from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

/**
 * Tests every type of event, and every way to amend one, at every org unit of the tree, with keys of one org
 * unit. Whatever their rights, they write in their own org unit and below. Roots are for administrators of
 * the installation (I7).
 */
const places = { own: 'HOME', lower: 'DEPT', higher: 'VN', sibling: 'NEXT', 'foreign root': 'ZZ' } as const;
type Place = keyof typeof places;
const allPlaces = Object.keys(places) as Place[];
const inside: readonly Place[] = ['own', 'lower'];

let recorder: RecorderApp;
const keys: Record<string, string> = {};

beforeAll(async () => {
  recorder = await startRecorderApp();
  await recorder.seed(
    established('VN'),
    established('HOME', 'VN'),
    established('DEPT', 'HOME'),
    established('NEXT', 'VN'),
    established('ZZ'),
  );
  keys['a writer'] = await recorder.newKey({ rights: ['events:write'], orgUnit: 'HOME' });
  keys['an administrator'] = await recorder.newKey({ rights: ['administer'], orgUnit: 'HOME' });
  keys['an administrator of one source'] = await recorder.newKey({
    rights: ['administer'],
    orgUnit: 'HOME',
    source: '/office',
  });
});
afterAll(() => recorder.close());

const SOURCE = '/office';
const event = (name: string, overrides: Overrides): CloudEvent =>
  cloudEvent(name, { source: SOURCE, time: '2025-07-01T00:00:00Z', ...overrides });
const treeEvent = (name: string, code: string, data: Record<string, unknown>, overrides: Overrides = {}) =>
  event(`org-unit.${name}`, { subject: `org-unit/${code}`, data, ...overrides });

/** Appends the events that an attempt needs, without checks of rights. */
async function planted<E extends CloudEvent[]>(...events: E): Promise<E> {
  await recorder.seed(...events);
  return events;
}

/** Establishes a new org unit below another one. */
async function unitBelow(parent: string): Promise<string> {
  const code = `U-${randomUUID()}`;
  await planted(established(code, parent, { source: SOURCE, time: '2025-01-01T00:00:00Z' }));
  return code;
}

/** Makes an event about `code`. It may pass only if every org unit that it names lies in the subtree. */
type Attempt = (code: string) => Promise<CloudEvent>;

/** Attempts for every type that changes the tree. */
const treeChanges: Record<string, Record<string, Attempt>> = {
  'vn.thang.org-unit.established.v1': {
    'a new org unit': async (code) => established(`N-${randomUUID()}`, code, { source: SOURCE }),
  },
  'vn.thang.org-unit.renamed.v1': {
    'a new name': async (code) => treeEvent('renamed', await unitBelow(code), { name: 'New' }),
  },
  'vn.thang.org-unit.moved.v1': {
    'a move within': async (code) =>
      treeEvent('moved', await unitBelow(code), { parent: await unitBelow(code) }),
    'a move from there': async (code) => treeEvent('moved', await unitBelow(code), { parent: 'HOME' }),
    'a move to there': async (code) => treeEvent('moved', await unitBelow('HOME'), { parent: code }),
    'a move of the past': async (code) =>
      treeEvent('moved', await unitBelow(code), { parent: 'HOME' }, { time: '2024-01-01T00:00:00Z' }),
  },
  'vn.thang.org-unit.merged.v1': {
    'a merger within': async (code) =>
      treeEvent('merged', await unitBelow(code), { into: await unitBelow(code) }),
    'a merger from there': async (code) => treeEvent('merged', await unitBelow(code), { into: 'HOME' }),
    'a merger into there': async (code) => treeEvent('merged', await unitBelow('HOME'), { into: code }),
  },
  'vn.thang.org-unit.split.v1': {
    'a split within': async (code) =>
      treeEvent('split', await unitBelow(code), { into: [await unitBelow(code)] }),
    'a split from there': async (code) =>
      treeEvent('split', await unitBelow(code), { into: ['HOME', 'DEPT'] }),
    'a split into there': async (code) =>
      treeEvent('split', await unitBelow('HOME'), { into: ['DEPT', code] }),
  },
  'vn.thang.org-unit.dissolved.v1': {
    'an end': async (code) => treeEvent('dissolved', await unitBelow(code), {}),
  },
};

const fact = (orgunit: string, overrides: Overrides = {}): CloudEvent =>
  event('service.digitized', { orgunit, subject: `service/${randomUUID()}`, ...overrides });

const amendments: Record<string, Attempt> = {
  'a retraction of a fact': async (code) => retraction((await planted(fact(code)))[0]),
  'a retraction that names its own org unit': async (code) =>
    retraction((await planted(fact(code)))[0], { orgunit: 'HOME' }),
  'a correction of a fact': async (code) => fact(code, { corrects: (await planted(fact(code)))[0].id }),
  'a correction that takes a fact from there': async (code) =>
    fact('HOME', { corrects: (await planted(fact(code)))[0].id }),
  'a correction that takes a fact to there': async (code) =>
    fact(code, { corrects: (await planted(fact('HOME')))[0].id }),
  'a retraction that revives a fact there': async (code) => {
    const original = fact(code);
    const correction = fact('HOME', { corrects: original.id });
    await planted(original, correction);
    return retraction(correction);
  },
  'a retraction that takes a correction there along': async (code) => {
    const original = fact('HOME');
    await planted(original, fact(code, { corrects: original.id }));
    return retraction(original);
  },
  'a correction that replaces a later one there': async (code) => {
    const original = fact('HOME');
    await planted(original, fact(code, { corrects: original.id }));
    return fact('HOME', { corrects: original.id });
  },
  'a retraction of an establishment': async (code) => {
    return retraction((await planted(established(`N-${randomUUID()}`, code, { source: SOURCE })))[0]);
  },
  'a correction of an establishment, to home': async (code) => {
    const [original] = await planted(established(`N-${randomUUID()}`, code, { source: SOURCE }));
    return {
      ...established('New', 'HOME', { source: SOURCE, corrects: original.id }),
      subject: original.subject!,
    };
  },
  'a correction of an establishment, to there': async (code) => {
    const [original] = await planted(established(`N-${randomUUID()}`, 'HOME', { source: SOURCE }));
    return {
      ...established('New', code, { source: SOURCE, corrects: original.id }),
      subject: original.subject!,
    };
  },
  'a retraction of a move that led from there': async (code) => {
    const unit = await unitBelow(code);
    return retraction((await planted(treeEvent('moved', unit, { parent: 'HOME' })))[0]);
  },
  'a retraction of a move that led to there': async (code) => {
    const unit = await unitBelow('HOME');
    return retraction((await planted(treeEvent('moved', unit, { parent: code })))[0]);
  },
  'a retraction of a move there and back': async (code) => {
    const unit = await unitBelow('HOME');
    const away = treeEvent('moved', unit, { parent: code }, { time: '2025-02-01T00:00:00Z' });
    await planted(away, treeEvent('moved', unit, { parent: 'HOME' }));
    return retraction(away);
  },
  'a retraction of a merger into there': async (code) => {
    const unit = await unitBelow('HOME');
    return retraction((await planted(treeEvent('merged', unit, { into: code })))[0]);
  },
  'a retraction of an end': async (code) => {
    const unit = await unitBelow(code);
    return retraction((await planted(treeEvent('dissolved', unit, {})))[0]);
  },
  'a retraction of a name': async (code) => {
    const unit = await unitBelow(code);
    return retraction((await planted(treeEvent('renamed', unit, { name: 'x' })))[0]);
  },
};

/**
 * Returns the example of a type for this org unit. The subject of a few types names the org unit once more.
 */
function factOf(name: string, orgunit: string): CloudEvent {
  const example = event(name, { orgunit });
  return example.subject === 'org-unit/VN-HN' ? { ...example, subject: `org-unit/${orgunit}` } : example;
}

const facts = [...vocabulary.values()].filter(({ kind }) => kind !== 'tree' && kind !== 'amendment');

async function answerTo(key: string, event: CloudEvent): Promise<request.Response> {
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${key}`)
    .set('content-type', STRUCTURED)
    .send(JSON.stringify(event));
}

async function headPosition(): Promise<number> {
  return (await new EventLogReader().head(recorder.database)).position;
}

async function expectInsideOnly(who: string, attempt: Attempt): Promise<void> {
  for (const place of allPlaces) {
    const event = await attempt(places[place]);
    const before = await headPosition();
    const { status, text } = await answerTo(keys[who]!, event);
    const may = inside.includes(place);
    expect({ place, status, text }).toEqual({
      place,
      status: may ? 202 : 403,
      text: expect.stringContaining(may ? '"accepted":1' : '"code":"forbidden"') as string,
    });
    expect(await headPosition()).toBe(before + (may ? 1 : 0));
  }
}

it('tests every type of event that changes the tree', () => {
  const types = [...vocabulary.values()].filter(({ kind }) => kind === 'tree').map(({ type }) => type);
  expect(Object.keys(treeChanges).sort()).toEqual(types.sort());
});

describe.each(['a writer', 'an administrator', 'an administrator of one source'])(
  '%s of one org unit (I7)',
  (who) => {
    it.each(facts.map(({ type }) => type.replace(/^vn\.thang\.|\.v1$/g, '')))(
      'records %s in its subtree only',
      (name) => expectInsideOnly(who, async (orgunit) => factOf(name, orgunit)),
    );

    it.each(Object.values(treeChanges).flatMap((attempts) => Object.entries(attempts)))(
      'records %s in its subtree only',
      (_, attempt) => expectInsideOnly(who, attempt),
    );

    it.each(Object.entries(amendments))('records %s in its subtree only', (_, attempt) =>
      expectInsideOnly(who, attempt),
    );

    it('neither creates nor changes roots, nor its own parent', async () => {
      const attempts = [
        established(`N-${randomUUID()}`, undefined, { source: SOURCE }),
        ...['ZZ', 'VN', 'HOME'].flatMap((code) => [
          treeEvent('moved', code, { parent: 'DEPT' }),
          treeEvent('merged', code, { into: 'DEPT' }),
          treeEvent('split', code, { into: ['DEPT'] }),
          treeEvent('dissolved', code, {}),
        ]),
      ];
      for (const attempt of attempts) {
        const { status, text } = await answerTo(keys[who]!, attempt);
        expect({ attempt, status, text }).toMatchObject({ status: 403 });
      }
    });
  },
);

describe('after all attempts of keys of one org unit', () => {
  it('their subtree contains what was below it before, and they read no event of another org unit', async () => {
    const { tree } = await recorder.app.get(OrgDirectory, { strict: false }).current();
    expect(['VN', 'NEXT', 'ZZ'].map((code) => tree.isWithin(code, 'HOME'))).toEqual([false, false, false]);
    expect(tree.roots().map(({ code }) => code)).toEqual(['VN', 'ZZ']);
    expect([tree.get('HOME')?.parent, tree.get('NEXT')?.parent]).toEqual(['VN', 'VN']);
    const { body } = await request(recorder.url)
      .get('/api/v1/events?limit=500')
      .set('authorization', `Bearer ${keys['an administrator']!}`)
      .expect(200);
    const { items } = body as { items: { event: CloudEvent }[] };
    expect(items.length).toBeGreaterThan(100);
    // The org unit of a retraction is that of its target.
    const units = items.map(
      ({ event }) => event.orgunit ?? /^org-unit\/(.*)$/.exec(event.subject ?? '')?.[1],
    );
    expect(
      units.filter((code) => code !== undefined && tree.get(code) && !tree.isWithin(code, 'HOME')),
    ).toEqual([]);
  });
});
