import type { ComparedDay, ComparedTrack, Comparison } from '../../queries/comparison.js';
import { trackRows } from './track-rows.js';

const track = (id: string, fields: Partial<ComparedTrack> = {}): ComparedTrack => ({
  id,
  kind: 'ladder',
  stage: null,
  score: null,
  scoreDecimals: 2,
  progress: null,
  ...fields,
});
const day = (...tracks: ComparedTrack[]): ComparedDay => ({
  day: '',
  edition: '',
  basis: '',
  tracks,
  kpis: [],
});
const stage = { level: 2, id: 'two', name: 'Two' };
const rowsOf = (from: ComparedTrack[], to: ComparedTrack[], tracks: Comparison['tracks']) =>
  trackRows({ from: day(...from), to: day(...to), tracks });
const difference = (id: string, levels: number, score: number | null = null) => {
  return { track: id, from: null, to: stage, levels, score };
};

describe('trackRows', () => {
  it('counts a difference where both days are judged, also from no stage', () => {
    const before = track('a', { progress: 0.5 });
    const after = track('a', { stage });
    expect(rowsOf([before], [after], [difference('a', 2)])).toEqual([
      {
        id: 'a',
        kind: 'ladder',
        from: before,
        to: after,
        difference: { state: 'measured', levels: 2, score: null },
      },
    ]);
  });

  it('counts no difference where one day is not measured', () => {
    const states = [
      ...rowsOf([track('a')], [track('a', { stage })], [difference('a', 2)]),
      ...rowsOf([track('a', { stage })], [track('a')], [difference('a', -2)]),
    ].map(({ difference: { state } }) => state);
    expect(states).toEqual(['unmeasured', 'unmeasured']);
  });

  it('includes tracks that only one edition has', () => {
    const rows = rowsOf([track('old', { stage })], [track('new', { stage })], []);
    expect(
      rows.map(({ id, from, to, difference: { state } }) => [id, from !== null, to !== null, state]),
    ).toEqual([
      ['new', false, true, 'one-edition'],
      ['old', true, false, 'one-edition'],
    ]);
  });

  it('leaves out targets, which have neither stage nor score', () => {
    const targets = track('goals', { kind: 'targets' });
    expect(rowsOf([targets], [targets], [difference('goals', 0)])).toEqual([]);
  });
});
