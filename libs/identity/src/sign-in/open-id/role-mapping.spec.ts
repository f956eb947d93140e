import { parseRoleMapping, rolesOf } from './role-mapping.js';

describe('the mapping of claims to roles', () => {
  it('gives the roles of the groups that a person is in, each once', () => {
    const rules = parseRoleMapping(
      'groups=leaders:leader, groups=office:reporter@hue, groups=lãnh đạo:leader, groups=admins:administrator',
    );
    expect(rolesOf({ groups: ['leaders', 'office', 'lãnh đạo'] }, rules)).toEqual([
      { role: 'leader', orgUnit: null },
      { role: 'reporter', orgUnit: 'hue' },
    ]);
    expect(rolesOf({}, rules)).toEqual([]);
  });

  it('takes any value for *, and the org unit from a claim', () => {
    const rules = parseRoleMapping('email=*:viewer,department=*:reporter@{department}');
    expect(rolesOf({ email: 'a@b.vn', department: 'H57.15' }, rules)).toEqual([
      { role: 'viewer', orgUnit: null },
      { role: 'reporter', orgUnit: 'H57.15' },
    ]);
  });

  it('gives no role, rather than the whole tree, when the claim with the org unit is missing', () => {
    const rules = parseRoleMapping('groups=office:reporter@{department}');
    expect(rolesOf({ groups: ['office'] }, rules)).toEqual([]);
    expect(rolesOf({ groups: ['office'], department: '' }, rules)).toEqual([]);
  });

  it('reads claims in objects, and values that contain colons', () => {
    const rules = parseRoleMapping('realm_access.roles=thang:lead:leader');
    expect(rolesOf({ realm_access: { roles: ['thang:lead'] } }, rules)).toEqual([
      { role: 'leader', orgUnit: null },
    ]);
    expect(rolesOf({ realm_access: 'thang:lead' }, rules)).toEqual([]);
  });

  it.each(['groups=x:owner', 'groups:leader', 'groups=x', '=x:leader', 'groups=x:approver'])(
    'refuses "%s" and quotes it',
    (text) => {
      expect(() => parseRoleMapping(text)).toThrow(`"${text}"`);
    },
  );

  it.each([{ groups: { leaders: true } }, { groups: null }, { groups: [['leaders']] }, { groups: true }])(
    'gives nothing for %j',
    (claims) => {
      expect(rolesOf(claims, parseRoleMapping('groups=leaders:leader'))).toEqual([]);
    },
  );
});
