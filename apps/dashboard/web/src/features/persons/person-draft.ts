import type { ApiProblem } from '../../api/problem.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import type { Language } from '../../i18n/language.js';
import type { NewPerson, Person, Role } from '../../queries/persons.js';

export interface DraftRole {
  role: Role;
  /** `null`: everything. */
  unit: PickedUnit | null;
}

/** The content of the form. */
export interface PersonDraft {
  name: string;
  email: string;
  language: Language;
  unit: PickedUnit | null;
  roles: DraftRole[];
}

export type PersonField = 'name' | 'email' | 'unit' | 'roles';

export const emptyPerson: PersonDraft = {
  name: '',
  email: '',
  language: 'vi',
  unit: null,
  roles: [{ role: 'viewer', unit: null }],
};

export function draftOf({ name, email, language, orgUnit, roles }: Person): PersonDraft {
  return {
    name,
    email,
    language,
    unit: orgUnit === null ? null : pickedUnit(orgUnit),
    roles: roles.map((each) => ({
      role: each.role,
      unit: each.orgUnit === null ? null : pickedUnit(each.orgUnit),
    })),
  };
}

export function newPerson({ name, email, language, unit, roles }: PersonDraft): NewPerson {
  return {
    name: name.trim(),
    email: email.trim(),
    language,
    orgUnit: unit?.code ?? null,
    roles: roles.map((each) => ({ role: each.role, orgUnit: each.unit?.code ?? null })),
  };
}

/** Returns the fields whose fault is seen without the server. */
export function missingFields({ name, email, roles }: PersonDraft): PersonField[] {
  return [
    ...(name.trim() === '' ? ['name' as const] : []),
    ...(email.trim() === '' ? ['email' as const] : []),
    ...(roles.length === 0 ? ['roles' as const] : []),
  ];
}

const fields: Readonly<Record<string, PersonField>> = {
  name: 'name',
  email: 'email',
  orgUnit: 'unit',
  roles: 'roles',
};

/** Returns the server's complaints by field. They come in the reader's language. */
export function complaintsOf(problem: ApiProblem): Partial<Record<PersonField, string>> {
  const found: Partial<Record<PersonField, string>> = {};
  for (const { pointer = '', detail } of problem.errors) {
    const field = fields[pointer.split('/')[1] ?? ''];
    if (field) found[field] ??= detail;
  }
  return found;
}

/** The code stands for the name until the picker is used. */
function pickedUnit(code: string): PickedUnit {
  return { code, name: code };
}
