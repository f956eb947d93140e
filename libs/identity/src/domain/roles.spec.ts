import { hasRight, subtreesOf, type Principal } from './principal.js';
import { isRole, reservedRoles, roles, toGrants, type RoleGrant } from './roles.js';

function personWith(...granted: RoleGrant[]): Principal {
  return {
    id: 'person_1',
    kind: 'person',
    name: 'An',
    via: 'session',
    grants: toGrants(granted),
    source: null,
  };
}

describe('roles', () => {
  it('give every role the right to read, and only administrators the right to administer', () => {
    const holders = (right: 'read' | 'administer'): string[] =>
      roles.filter((role) => hasRight(personWith({ role, orgUnit: 'HN' }), right));
    expect(holders('read')).toEqual([...roles]);
    expect(holders('administer')).toEqual(['administrator']);
  });

  it('grant each right on the subtree of the role only', () => {
    const person = personWith({ role: 'reporter', orgUnit: 'HN' }, { role: 'viewer', orgUnit: 'HUE' });
    expect(subtreesOf(person, 'read')).toEqual(['HN', 'HUE']);
    expect(subtreesOf(person, 'events:write')).toEqual(['HN']);
    expect(subtreesOf(person, 'audit:read')).toEqual([]);
  });

  it('on the whole tree outweigh those on a part of it', () => {
    const person = personWith({ role: 'viewer', orgUnit: 'HN' }, { role: 'auditor', orgUnit: null });
    expect(subtreesOf(person, 'read')).toBeNull();
    expect(subtreesOf(person, 'events:write')).toEqual([]);
  });

  it('grant nothing to a person without roles', () => {
    expect(hasRight(personWith(), 'read')).toBe(false);
    expect(subtreesOf(personWith(), 'read')).toEqual([]);
  });

  it.each(reservedRoles)('do not include %s, whose name is reserved', (name) => {
    expect(isRole(name)).toBe(false);
  });
});
