import { bilingual } from '#kernel';
import { problemsOfMailServer, type ChoiceProblem, type MailServerChoice } from './stored-mail-server.js';

export const MAX_INSTALLATION_NAME = 200;

/** What administrators choose on the page. Members that are absent stay as they are. */
export interface InstallationChoices {
  /** Empty: no name of its own. */
  name?: string;
  /** `null`: no mail server. */
  mailServer?: MailServerChoice | null;
  /** Ids of frameworks whose changes are notified; `null`: all. */
  followed?: readonly string[] | null;
}

/** Returns what is wrong with the choices; empty when they can be stored. */
export function problemsOfChoices(
  { name, mailServer, followed }: InstallationChoices,
  frameworks: readonly string[],
): ChoiceProblem[] {
  const unknown = (followed ?? []).filter((id) => !frameworks.includes(id));
  return [
    ...(name === undefined ? [] : problemsOfName(name)),
    ...(mailServer ? problemsOfMailServer(mailServer) : []),
    ...unknown.map((id) => ({
      pointer: '/followed',
      code: 'framework',
      detail: bilingual(`Không có khung “${id}”.`, `There is no framework "${id}".`),
    })),
  ];
}

function problemsOfName(name: string): ChoiceProblem[] {
  if ([...name.trim()].length <= MAX_INSTALLATION_NAME && !/[\u0000-\u001f\u007f]/.test(name)) return [];
  const detail = bilingual(
    `Tên có nhiều nhất ${MAX_INSTALLATION_NAME} ký tự, trên một dòng.`,
    `A name has at most ${MAX_INSTALLATION_NAME} characters, on one line.`,
  );
  return [{ pointer: '/name', code: 'name', detail }];
}
