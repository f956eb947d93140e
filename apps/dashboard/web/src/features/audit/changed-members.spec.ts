import { changedMembers } from './changed-members.js';

describe('the changes of an audit record', () => {
  it('are the members that differ', () => {
    const before = { name: 'An', orgUnit: 'P1', active: true };
    const after = { name: 'Bình', orgUnit: 'P1', active: true };
    expect(changedMembers({ before, after })).toEqual([{ name: 'name', before: 'An', after: 'Bình' }]);
  });

  it('are all members that have a value when something was made', () => {
    expect(changedMembers({ before: null, after: { rights: ['read'], source: null } })).toEqual([
      { name: 'rights', before: null, after: '["read"]' },
    ]);
  });

  it('are none when there are no states', () => {
    expect(changedMembers({ before: null, after: null })).toEqual([]);
  });
});
