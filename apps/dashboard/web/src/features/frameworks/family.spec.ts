import type { Edition, FrameworkSummary } from '../../queries/frameworks.js';
import { byState, newestFirst, stateOf } from './family.js';

const edition = (id: string, state: Edition['state']): Edition => ({
  id,
  validFrom: `${id}-01-01`,
  validTo: null,
  state,
  source: 's',
  legalBasis: null,
  basis: id,
  successor: null,
});

const framework = (id: string, ...editions: Edition[]): FrameworkSummary => ({
  id,
  name: id,
  description: '',
  followed: true,
  edition: editions[0]!,
  editions,
  appliesTo: { levels: ['province'], within: null },
  trackKinds: ['ladder'],
  studies: [],
});

describe('stateOf, byState and newestFirst', () => {
  it('stateOf prefers effective to coming and coming to ended among the editions', () => {
    expect(stateOf({ editions: [edition('2020', 'ended'), edition('2022', 'in-force')] })).toBe('in-force');
    expect(stateOf({ editions: [edition('2020', 'ended'), edition('2030', 'coming')] })).toBe('coming');
    expect(stateOf({ editions: [edition('2020', 'ended')] })).toBe('ended');
  });

  it('byState groups frameworks by state and leaves out empty groups', () => {
    const groups = byState(
      [
        framework('b', edition('2020', 'in-force')),
        framework('old', edition('2010', 'ended')),
        framework('a', edition('2020', 'in-force')),
      ],
      'vi',
    );
    expect(groups.map(({ state, frameworks }) => [state, frameworks.map(({ id }) => id)])).toEqual([
      ['in-force', ['a', 'b']],
      ['ended', ['old']],
    ]);
  });

  it('newestFirst lists the newest edition first', () => {
    const editions = [edition('2020', 'ended'), edition('2022', 'in-force')];
    expect(newestFirst(editions).map(({ id }) => id)).toEqual(['2022', '2020']);
  });
});
