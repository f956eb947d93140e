import { ApiProblem } from '../../api/problem.js';
import { complaintsOf, draftOf, emptyPerson, missingFields, newPerson } from './person-draft.js';

describe('the draft of a person', () => {
  const person = {
    id: 'person_1',
    name: 'Trần An',
    email: 'an@huyen.example',
    language: 'vi' as const,
    timeZone: 'Asia/Ho_Chi_Minh',
    orgUnit: 'P1',
    roles: [
      { role: 'leader' as const, orgUnit: 'P1' },
      { role: 'viewer' as const, orgUnit: null },
    ],
    state: 'active' as const,
    invitationExpiresAt: null,
    createdAt: '2026-03-01T05:00:00Z',
  };

  it('says of a known person what the server said', () => {
    const { name, email, language, orgUnit, roles } = person;
    expect(newPerson(draftOf(person))).toEqual({ name, email, language, orgUnit, roles });
  });

  it('lacks a name, an address and a role when they are empty', () => {
    expect(missingFields({ ...emptyPerson, roles: [] })).toEqual(['name', 'email', 'roles']);
    expect(missingFields(draftOf(person))).toEqual([]);
  });

  it('shows each complaint of the server at its field', () => {
    const errors = [
      { pointer: '/email', code: 'taken', detail: 'Đã có.' },
      { pointer: '/roles/1/orgUnit', code: 'org-unit', detail: 'Ngoài phạm vi.' },
    ];
    const problem = new ApiProblem(422, 'invalid-person', '', '', errors);
    expect(complaintsOf(problem)).toEqual({ email: 'Đã có.', roles: 'Ngoài phạm vi.' });
  });
});
