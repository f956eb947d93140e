import { causesOf } from '../../../../../test/support/causes-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import type { CheckKind } from '../checks/check-kinds.js';
import {
  announceChecks,
  checkId,
  type CheckLook,
  type FoundCheck,
  type WatchedCheck,
} from './announce-checks.js';

const SECOND = 1000;
const ofSource: FoundCheck = { kind: 'looks-alike', source: '/portals/hue', count: 4, positions: [9, 8, 7] };
const ofFigures: FoundCheck = { kind: 'jump', source: null, count: 1, positions: [] };

function look(found: readonly FoundCheck[], more: Partial<CheckLook> = {}) {
  return announceChecks({
    found,
    before: [],
    kinds: new Set<CheckKind>(['looks-alike', 'jump']),
    newKinds: new Set<CheckKind>(),
    now: 0,
    settleMs: 20 * SECOND,
    context: { orgUnit: 'A', day: dayOf('2026-03-30'), causes: causesOf('new'), logPosition: 9 },
    ...more,
  });
}

/** Looks several times, given what fails and the second of each look. Returns the lines of each. */
function looks(...each: [second: number, found: readonly FoundCheck[]][]): string[][] {
  let before: readonly WatchedCheck[] = [];
  return each.map(([second, found]) => {
    const { entries, after } = look(found, { before, now: second * SECOND });
    before = after;
    return entries.map(({ kind, data }) => `${kind} ${data.item?.id}`);
  });
}

describe('announceChecks', () => {
  it('tells of a check once it has failed for the settling time, and of its end at once', () => {
    expect(
      looks([0, [ofSource]], [19, [ofSource]], [20, [ofSource]], [600, [ofSource]], [700, []], [800, []]),
    ).toEqual([
      [],
      [],
      ['check-fired looks-alike /portals/hue'],
      [],
      ['check-cleared looks-alike /portals/hue'],
      [],
    ]);
  });

  it('ends silently what it told of a kind that no rule asks for any more', () => {
    const { after } = look([ofSource], { before: look([ofSource]).after, now: 20 * SECOND });
    const { entries } = look([], { before: after, kinds: new Set(['jump']), now: 30 * SECOND });
    expect(entries.map(({ kind, silent }) => [kind, silent])).toEqual([['check-cleared', true]]);
  });

  it('tells nothing of a check that passes again before it has settled', () => {
    expect(looks([0, [ofSource]], [10, []], [25, [ofSource]], [40, []])).toEqual([[], [], [], []]);
  });

  it('does not tell again when a check has more findings, and tells each source and kind by itself', () => {
    const more = { ...ofSource, count: 500 };
    const other = { ...ofSource, source: '/portals/other' };
    expect(looks([0, [ofSource]], [20, [more]], [40, [more, other]], [60, [more, other, ofFigures]])).toEqual(
      [[], ['check-fired looks-alike /portals/hue'], [], ['check-fired looks-alike /portals/other']],
    );
  });

  it('is silent about what fails when a kind is looked at for the first time, also at its end', () => {
    const first = look([ofFigures, ofSource], { newKinds: new Set(['jump']) });
    expect(first.entries).toEqual([]);
    expect(first.after.map((check) => [checkId(check), check.state])).toEqual([
      ['jump', 'known'],
      ['looks-alike /portals/hue', 'waiting'],
    ]);
    const later = look([ofFigures], { before: first.after, now: 60 * SECOND });
    expect(later.entries).toEqual([]);
    expect(look([], { before: later.after, now: 90 * SECOND })).toEqual({ entries: [], after: [] });
  });

  it('names a silent source and since when it is silent, but no events', () => {
    const silence = { heard: '2026-03-20', from: '2026-03-24', usualGap: 1 };
    const found = {
      kind: 'source-silent',
      source: '/portals/hue',
      count: 1,
      positions: [],
      silence,
    } as const;
    expect(look([found], { settleMs: 0 }).entries).toMatchObject([
      {
        kind: 'check-fired',
        data: {
          item: { id: 'source-silent /portals/hue', name: { en: 'Silent source' } },
          check: { kind: 'source-silent', source: '/portals/hue', count: 1, silence },
          events: { count: 0, positions: [] },
        },
      },
    ]);
  });

  it('is silent about a check of history, also at its end', () => {
    const first = look([{ ...ofSource, isPast: true }], { settleMs: 0 });
    expect(first).toMatchObject({ entries: [], after: [{ state: 'known' }] });
    expect(look([], { before: first.after })).toEqual({ entries: [], after: [] });
  });

  it('names the check, its source and the newest events', () => {
    const [entry] = look([ofSource], { settleMs: 0 }).entries;
    expect(entry).toMatchObject({
      kind: 'check-fired',
      orgUnit: 'A',
      framework: null,
      silent: false,
      data: {
        item: { id: 'looks-alike /portals/hue', name: { en: 'Code that looks like another' } },
        check: { kind: 'looks-alike', source: '/portals/hue', count: 4 },
        events: { count: 4, positions: [9, 8, 7] },
        causes: ['new'],
      },
    });
  });
});
