import { bilingual, type Bilingual, type Language } from '#kernel';
import { isRole, reservedRoles, roles, type RoleGrant } from './roles.js';

/** What an administrator, an import or the set-up page says about a person. */
export interface PersonDetails {
  name: string;
  email: string;
  language: Language;
  /** An IANA time zone. */
  timeZone: string;
  /** Where the person works. It grants nothing. */
  orgUnit: string | null;
  roles: readonly RoleGrant[];
}

export interface PersonProblem {
  /** JSON Pointer into the details. */
  pointer: string;
  code: string;
  detail: Bilingual;
}

export const MAX_NAME_LENGTH = 200;
const MAX_EMAIL_LENGTH = 254;
export const MAX_ROLES = 50;

/** Returns the details as they are stored: trimmed, the e-mail address in lower case, each role once. */
export function tidied(details: PersonDetails): PersonDetails {
  const keys = new Map(details.roles.map((each) => [JSON.stringify([each.role, each.orgUnit]), each]));
  return {
    ...details,
    name: details.name.trim().replaceAll(/\s+/gu, ' ').normalize('NFC'),
    email: details.email.trim().toLowerCase(),
    roles: [...keys.values()],
  };
}

/** Returns all that is wrong with tidied details. Org units are checked by those who know the tree. */
export function problemsOf(details: PersonDetails): PersonProblem[] {
  const { name, email, language, timeZone, roles: granted } = details;
  const problems: PersonProblem[] = [];
  const add = (pointer: string, code: string, detail: Bilingual): void => {
    problems.push({ pointer, code, detail });
  };
  if (name === '' || [...name].length > MAX_NAME_LENGTH) add('/name', 'length', NAME_LENGTH);
  if (isUnprintable(name)) add('/name', 'unprintable', UNPRINTABLE);
  if (!isEmail(email)) add('/email', 'not-an-address', NOT_AN_ADDRESS);
  if (language !== 'vi' && language !== 'en') add('/language', 'unknown-language', UNKNOWN_LANGUAGE);
  if (!isTimeZone(timeZone)) add('/timeZone', 'unknown-time-zone', UNKNOWN_TIME_ZONE);
  if (granted.length > MAX_ROLES) add('/roles', 'too-many', TOO_MANY_ROLES);
  granted.forEach(({ role }, index) => {
    if (!isRole(role)) add(`/roles/${index}/role`, 'unknown-role', unknownRole(role));
  });
  return problems;
}

/**
 * Returns whether the text is an e-mail address as mail servers take them. The shape is checked only: whether
 * it reaches the person shows the invitation.
 */
export function isEmail(text: string): boolean {
  return (
    text.length <= MAX_EMAIL_LENGTH && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@.]+$/u.test(text)
  );
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/** Control characters and those that turn the direction of text would disguise a name in lists and mails. */
function isUnprintable(text: string): boolean {
  return /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text);
}

const NAME_LENGTH = bilingual(
  `Họ tên dài từ 1 đến ${MAX_NAME_LENGTH} ký tự.`,
  `A name has 1 to ${MAX_NAME_LENGTH} characters.`,
);
const UNPRINTABLE = bilingual(
  'Họ tên có ký tự điều khiển; hãy gõ lại.',
  'The name has control characters; type it again.',
);
const NOT_AN_ADDRESS = bilingual(
  'Đây không phải địa chỉ thư điện tử, ví dụ an@huyen.gov.vn.',
  'This is not an e-mail address such as an@district.gov.vn.',
);
const UNKNOWN_LANGUAGE = bilingual('Ngôn ngữ là vi hoặc en.', 'The language is vi or en.');
const UNKNOWN_TIME_ZONE = bilingual(
  'Không có múi giờ này; hãy dùng tên IANA, ví dụ Asia/Ho_Chi_Minh.',
  'There is no such time zone; use an IANA name such as Asia/Ho_Chi_Minh.',
);
const TOO_MANY_ROLES = bilingual(
  `Mỗi người có nhiều nhất ${MAX_ROLES} vai trò.`,
  `A person has at most ${MAX_ROLES} roles.`,
);

function unknownRole(role: string): Bilingual {
  const known = roles.join(', ');
  if ((reservedRoles as readonly string[]).includes(role)) {
    return bilingual(
      `Vai trò ${role} chưa dùng được. Các vai trò: ${known}.`,
      `The role ${role} cannot be given yet. Roles: ${known}.`,
    );
  }
  return bilingual(`Không có vai trò này. Các vai trò: ${known}.`, `There is no such role. Roles: ${known}.`);
}
