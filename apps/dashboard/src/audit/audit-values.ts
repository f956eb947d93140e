import { WEEK } from '#calendar/domain';
import { channelForms, type ChannelKind, type Digest } from '#delivery';
import type { SignInMethod } from '#identity';
import { bilingual, inLanguage, type Bilingual, type Language } from '#kernel';
import { warningKinds } from '#warnings/domain';
import { alertStateWords, kindWords, severityWords } from '../lists-out/list-words.js';

type Words = Readonly<Record<string, Bilingual>>;

const signInMethods = {
  key: bilingual('khóa API', 'API key'),
  link: bilingual('liên kết đăng nhập', 'sign-in link'),
  password: bilingual('mật khẩu', 'password'),
  openid: bilingual('hệ thống đăng nhập của cơ quan', "the organisation's sign-in"),
  invitation: bilingual('lời mời', 'invitation'),
  'set-up': bilingual('trang thiết lập', 'set-up page'),
  demo: bilingual('bản dùng thử', 'demonstration'),
} as const satisfies Record<SignInMethod, Bilingual>;

const digests = {
  immediate: bilingual('gửi ngay', 'at once'),
  weekly: bilingual('gộp hằng tuần', 'weekly'),
} as const satisfies Record<Digest, Bilingual>;

const channels = Object.fromEntries(
  channelForms.map(({ kind, name }) => [kind, bilingual(name.vi, name.en)]),
) as Record<ChannelKind, Bilingual>;

const daysOff = Object.fromEntries(WEEK.map((weekday) => [weekday, { off: bilingual('nghỉ', 'day off') }]));

/** Why a sign-in failed. Reasons that people write are not in this list, and stay as they are. */
const failures = {
  'no-access': bilingual('chưa được giao vai trò', 'no role here'),
  'sign-in-cancelled': bilingual('đã hủy khi đăng nhập', 'cancelled at the sign-in'),
  'sign-in-refused': bilingual('câu trả lời không hợp lệ', 'the answer could not be confirmed'),
  'provider-unavailable': bilingual('hệ thống đăng nhập không trả lời', 'the provider did not answer'),
  'sign-in-way-off': bilingual('cách đăng nhập này đang tắt', 'this way to sign in is off'),
} as const satisfies Words;

/**
 * The words of values in the states before and after, by member; members inside others by both names. A value
 * without a word here is a name, a number or a code, and is shown as it is.
 */
const valueWords: Readonly<Record<string, Words>> = {
  ...daysOff,
  by: signInMethods,
  'channel.kind': channels,
  code: Object.fromEntries(warningKinds.map(({ code, name }) => [code, name])),
  digest: digests,
  kind: kindWords,
  kinds: kindWords,
  language: { vi: bilingual('tiếng Việt', 'Vietnamese'), en: bilingual('tiếng Anh', 'English') },
  'mailServer.security': {
    none: bilingual('không mã hóa', 'not encrypted'),
    starttls: bilingual('STARTTLS', 'STARTTLS'),
    tls: bilingual('TLS', 'TLS'),
  },
  reason: failures,
  severity: severityWords,
  state: alertStateWords,
};

/** Returns the word of a value of a member; null where the value has none. */
export function wordOfValue(member: string, value: string, language: Language): string | null {
  const word = valueWords[member]?.[value];
  return word ? inLanguage(word, language) : null;
}
