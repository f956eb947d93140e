import { bilingual, type Bilingual } from '#kernel';

/** What acts without being a known person or key, by the name that the audit trail keeps of it. */
export const systemActors = {
  'command line': bilingual('Dòng lệnh', 'Command line'),
  'set-up page': bilingual('Trang thiết lập', 'Set-up page'),
  'OpenID Connect': bilingual('Hệ thống đăng nhập của cơ quan', "The organisation's sign-in"),
  'API key': bilingual('Khóa API', 'API key'),
} as const satisfies Record<string, Bilingual>;

export type SystemActor = keyof typeof systemActors;

/** Targets that are neither persons nor keys, by the name that the audit trail keeps of them. */
export const systemTargets = {
  installation: bilingual('Hệ thống', 'The installation'),
  openid: bilingual('Hệ thống đăng nhập của cơ quan', "The organisation's sign-in"),
  'unknown key': bilingual('Khóa không rõ', 'Unknown key'),
} as const satisfies Record<string, Bilingual>;
