import { isLongEnough } from '../../components/account/password-field.js';
import {
  mailChoice,
  mailDraftOf,
  missingMailFields,
  type MailDraft,
} from '../../components/installation/mail-draft.js';
import type { ApiProblem } from '../../api/problem.js';
import type { Language } from '../../i18n/language.js';
import type { Installation, SetUpRequest } from '../../queries/installation.js';

/** The content of the set-up page. */
export interface SetUpDraft {
  name: string;
  email: string;
  password: string;
  installation: string;
  timeZone: string;
  mail: MailDraft;
  /** Ids; empty: all. */
  followed: string[];
}

export type SetUpField = 'name' | 'email' | 'password';

export function setUpDraftOf(found: Installation): SetUpDraft {
  return {
    name: '',
    email: '',
    password: '',
    installation: found.name,
    timeZone: found.timeZone.name,
    mail: mailDraftOf(found),
    followed: found.followed.ids ?? [],
  };
}

/** Returns the fields that keep the set-up from being sent. */
export function missingFields({ name, email, password }: SetUpDraft): SetUpField[] {
  return [
    ...(name.trim() === '' ? ['name' as const] : []),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? [] : ['email' as const]),
    ...(isLongEnough(password) ? [] : ['password' as const]),
  ];
}

export function isComplete(draft: SetUpDraft): boolean {
  return missingFields(draft).length === 0 && missingMailFields(draft.mail).length === 0;
}

/** Returns the request. What the environment decides is left out. */
export function setUpRequest(
  draft: SetUpDraft,
  { token, language, found }: { token: string; language: Language; found: Installation },
): SetUpRequest {
  return {
    token,
    administrator: {
      name: draft.name.trim(),
      email: draft.email.trim(),
      password: draft.password,
      language,
    },
    ...(found.timeZone.open ? { timeZone: draft.timeZone } : {}),
    installation: {
      name: draft.installation.trim(),
      ...(found.mailServer.origin === 'environment' ? {} : { mailServer: mailChoice(draft.mail) }),
      ...(found.followed.origin === 'environment'
        ? {}
        : { followed: draft.followed.length === 0 ? null : draft.followed }),
    },
  };
}

/** Returns the server's complaint about a field. */
export function complaintOf(error: ApiProblem | null, field: SetUpField): string | undefined {
  if (field === 'password' && error?.code === 'invalid-password') return error.detail;
  return error?.errors.find(({ pointer }) => pointer === `/${field}`)?.detail;
}
