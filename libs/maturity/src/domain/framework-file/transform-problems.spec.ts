import {
  frameworkYaml,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
} from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

/** KPIs of the file: `share` is better higher, `wait` is better lower. */
const kpis = [kpiYaml({ id: 'share' }), kpiYaml({ id: 'wait', better: 'lower' })];
const item = '/tracks/0/groups/0/items/0';

/** Returns the problems as `[path, rule]`. */
function wrongTransform(transform: Fields, kpi = 'share') {
  const tracks = [indexTrackYaml({ groups: [groupYaml({ items: [itemYaml({ kpi, transform })] })] })];
  const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis, tracks })), 'x.yaml');
  const errors = 'errors' in parsed ? parsed.errors : [];
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule }) => [path, rule]);
}

describe('transform of an item', () => {
  it.each<[string, Fields, string]>([
    ['rises with what is better higher', { kind: 'linear', from: 0, to: 80, capped: true }, 'share'],
    ['falls with what is better lower', { kind: 'linear', from: 90, to: 10, capped: false }, 'wait'],
    [
      'has rising bands',
      {
        kind: 'banded',
        bands: [
          { from: 0, share: 0.2 },
          { from: 50, share: 0.2 },
          { from: 80, share: 1 },
        ],
      },
      'share',
    ],
    [
      'has falling shares for what is better lower',
      {
        kind: 'banded',
        bands: [
          { from: 0, share: 1 },
          { from: 50, share: 1 },
          { from: 80, share: 0 },
        ],
      },
      'wait',
    ],
    ['gives all or nothing', { kind: 'binary', threshold: 5 }, 'share'],
    [
      'has codes in any order',
      {
        kind: 'coded',
        codes: [
          { value: 2, share: 1 },
          { value: 0, share: 0.5 },
        ],
      },
      'share',
    ],
    ['compares with the peers', { kind: 'z-score' }, 'share'],
  ])('may be one that %s', (_what, transform, kpi) => {
    expect(wrongTransform(transform, kpi)).toEqual([]);
  });

  it.each<[string, Fields, string, string, string]>([
    [
      'that gives the same share everywhere',
      { kind: 'linear', from: 5, to: 5, capped: true },
      'share',
      '/to',
      'transform-flat',
    ],
    [
      'against the peers for a KPI that is better lower',
      { kind: 'z-score' },
      'wait',
      '/kind',
      'transform-against-direction',
    ],
    [
      'that gives points for less of what is better higher',
      { kind: 'linear', from: 80, to: 0, capped: true },
      'share',
      '/to',
      'transform-against-direction',
    ],
    [
      'that gives points for more of what is better lower',
      { kind: 'linear', from: 0, to: 80, capped: true },
      'wait',
      '/to',
      'transform-against-direction',
    ],
    [
      'with a band that begins where the one below does',
      {
        kind: 'banded',
        bands: [
          { from: 1, share: 0 },
          { from: 1, share: 1 },
        ],
      },
      'share',
      '/bands/1/from',
      'bands-rise',
    ],
    [
      'with a band that begins lower',
      {
        kind: 'banded',
        bands: [
          { from: 1, share: 0 },
          { from: 2, share: 0.5 },
          { from: 0, share: 1 },
        ],
      },
      'share',
      '/bands/2/from',
      'bands-rise',
    ],
    [
      'with a band that gives less',
      {
        kind: 'banded',
        bands: [
          { from: 1, share: 1 },
          { from: 2, share: 0.9 },
        ],
      },
      'share',
      '/bands/1/share',
      'transform-against-direction',
    ],
    [
      'with a band that gives more of what is better lower',
      {
        kind: 'banded',
        bands: [
          { from: 1, share: 0.9 },
          { from: 2, share: 1 },
        ],
      },
      'wait',
      '/bands/1/share',
      'transform-against-direction',
    ],
    [
      'with a code twice',
      {
        kind: 'coded',
        codes: [
          { value: 1, share: 0 },
          { value: 2, share: 0 },
          { value: 1, share: 1 },
        ],
      },
      'share',
      '/codes/2/value',
      'duplicate-code',
    ],
    [
      'with a share above 1',
      { kind: 'banded', bands: [{ from: 1, share: 1.5 }] },
      'share',
      '/bands/0/share',
      'schema-maximum',
    ],
    ['without bands', { kind: 'banded', bands: [] }, 'share', '/bands', 'schema-minItems'],
    ['without an end', { kind: 'linear', from: 0, capped: true }, 'share', '', 'schema-required'],
    [
      'with something of another kind',
      { kind: 'binary', threshold: 1, from: 0 },
      'share',
      '',
      'schema-additionalProperties',
    ],
    ['of an unknown kind', { kind: 'curved' }, 'share', '/kind', 'schema-enum'],
    ['of no kind', { from: 0 }, 'share', '', 'schema-required'],
  ])('is reported when it is one %s', (_what, transform, kpi, path, rule) => {
    expect(wrongTransform(transform, kpi)).toEqual([[`${item}/transform${path}`, rule]]);
  });

  it('is not checked against the direction of a broken or unknown KPI', () => {
    const against = { kind: 'linear', from: 80, to: 0, capped: true };
    expect(wrongTransform(against, 'gone')).toEqual([[`${item}/kpi`, 'unknown-kpi']]);
    const bands = [
      { from: 1, share: 0 },
      { from: 2, share: 1 },
      { from: 3, share: 0 },
    ];
    expect(wrongTransform({ kind: 'banded', bands }, 'gone')).toEqual([[`${item}/kpi`, 'unknown-kpi']]);
  });
});
