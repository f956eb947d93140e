import { causesOf } from '../../../../../test/support/causes-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import type { CheckKind } from '../checks/check-kinds.js';
import {
  announceSilences,
  type SilenceLook,
  type SilentSourceCheck,
  type WatchedSilence,
} from './announce-silences.js';

/** A nation with two provinces of three communes each, and another nation. */
const parents: Readonly<Record<string, string>> = {
  ...{ P1: 'VN', P2: 'VN', A: 'P1', B: 'P1', C: 'P1', D: 'P2', E: 'P2', F: 'P2', X: 'LA' },
};
const orgUnits = ['VN', 'LA', ...Object.keys(parents)];

function ancestorsOf(orgUnit: string): string[] {
  const parent = parents[orgUnit];
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}

function silent(heard: string): SilentSourceCheck {
  const silence = { heard, from: '2026-03-24', usualGap: 1 };
  return { kind: 'source-silent', source: '/portal', count: 1, positions: [], silence };
}

/** Looks at all org units, given those that the portal is silent about. */
function look(about: readonly string[], more: Partial<SilenceLook> = {}) {
  const looked = orgUnits.map((orgUnit) => {
    const sources = about.includes(orgUnit) ? [silent(orgUnit === 'B' ? '2026-03-22' : '2026-03-20')] : [];
    return [orgUnit, sources] as const;
  });
  return announceSilences({
    ...{ looked: new Map(looked), before: [], ancestorsOf, now: 0, settleMs: 0 },
    ...{ kinds: new Set<CheckKind>(['source-silent']), newKinds: new Set<CheckKind>() },
    context: { day: dayOf('2026-03-30'), causes: causesOf('day-end'), logPosition: 0 },
    ...more,
  });
}

/** Looks on several days. Returns the lines of each: `P1 fired 2`, `A fired 1 within P1`, `A cleared`. */
function looks(...days: (readonly string[])[]): string[][] {
  let before: readonly WatchedSilence[] = [];
  return days.map((about) => {
    const { entries, after } = look(about, { before });
    before = after;
    return entries.map(({ orgUnit, kind, data: { check } }) => {
      if (kind === 'check-cleared') return `${orgUnit} cleared`;
      return `${orgUnit} fired ${check?.count}${check?.within ? ` within ${check.within}` : ''}`;
    });
  });
}

describe('announceSilences', () => {
  it('tells of a source that is silent about one org unit by an entry of that org unit', () => {
    expect(looks(['A'], ['A'], [])).toEqual([['A fired 1'], [], ['A cleared']]);
  });

  it('tells once more of many org units together, by the nearest org unit above all of them', () => {
    expect(looks(['A', 'B'])).toEqual([['P1 fired 2', 'A fired 1 within P1', 'B fired 1 within P1']]);
    expect(looks(['A', 'D', 'E'])[0]).toEqual([
      'VN fired 3',
      ...['A', 'D', 'E'].map((code) => `${code} fired 1 within VN`),
    ]);
  });

  it('names the first org units, and the last day on which the source was heard about any of them', () => {
    const [entry] = look(['A', 'B', 'D', 'E']).entries;
    expect(entry?.data.check).toMatchObject({
      ...{ count: 4, orgUnits: ['A', 'B', 'D'], source: '/portal' },
      silence: { heard: '2026-03-22' },
    });
  });

  it('counts in its own entry what is below an org unit that the source is silent about as well', () => {
    expect(looks(['P1', 'A', 'B'], ['P1', 'A', 'B'], [])).toEqual([
      ['P1 fired 3', 'A fired 1 within P1', 'B fired 1 within P1'],
      [],
      ['P1 cleared', 'A cleared', 'B cleared'],
    ]);
  });

  it('tells of each tree by itself', () => {
    expect(looks(['A', 'B', 'X'])[0]).toEqual([
      ...['P1 fired 2', 'A fired 1 within P1', 'B fired 1 within P1', 'X fired 1'],
    ]);
  });

  it('does not tell above again when the source falls silent about more org units below', () => {
    expect(looks(['A', 'B', 'D'], ['A', 'B', 'C', 'D', 'E', 'F'])[1]).toEqual(
      ['C', 'E', 'F'].map((code) => `${code} fired 1 within VN`),
    );
  });

  it('ends what is told above when the source is heard about more than half of the org units', () => {
    const all = ['A', 'B', 'C', 'D'];
    expect(looks(all, ['A', 'B'], ['A'], [])).toEqual([
      ['VN fired 4', ...all.map((code) => `${code} fired 1 within VN`)],
      ['C cleared', 'D cleared'],
      ['VN cleared', 'B cleared'],
      ['A cleared'],
    ]);
  });

  it('says that a silence ends because of new facts', () => {
    const { after } = look(['A']);
    expect(look([], { before: after }).entries.map(({ data }) => data.causes)).toEqual([['new']]);
  });

  it('ends everything silently when no rule asks for it any more', () => {
    const { after } = look(['A', 'B']);
    const { entries, after: none } = look([], { before: after, kinds: new Set() });
    expect(entries.map(({ orgUnit, silent: isSilent }) => [orgUnit, isSilent])).toEqual([
      ...[
        ['P1', true],
        ['A', true],
        ['B', true],
      ],
    ]);
    expect(none).toEqual([]);
  });

  it('keeps what is stored of org units that are not looked at', () => {
    const known = look(['A', 'B'], { newKinds: new Set(['source-silent']) }).after;
    expect(known.map(({ orgUnit, state }) => [orgUnit, state])).toEqual([
      ['A', 'known'],
      ['B', 'known'],
    ]);
    expect(look([], { before: known, looked: new Map([['A', []]]) }).after).toEqual([known[1]]);
  });
});
