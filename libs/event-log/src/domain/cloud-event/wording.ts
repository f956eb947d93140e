import { bilingual, type Bilingual } from '#kernel';

/** What is wrong with an attribute or the data of an event, in the words of its problems. */
export const wording = {
  notAnEvent: bilingual('Một sự kiện là một đối tượng JSON.', 'An event is a JSON object.'),
  required: (name: string) => bilingual(`Thiếu ${name}.`, `${name} is required.`),
  text: bilingual('Phải là chuỗi ký tự.', 'Must be a string.'),
  notEmpty: bilingual('Không được để trống.', 'Must not be empty.'),
  outerBlank: bilingual('Không được có khoảng trắng ở đầu hoặc cuối.', 'Must not begin or end with a blank.'),
  notBlank: bilingual('Không được chỉ gồm khoảng trắng.', 'Must not be blank.'),
  atMostCharacters: (max: number) => bilingual(`Nhiều nhất ${max} ký tự.`, `At most ${max} characters.`),
  attributeCharacters: bilingual(
    'Không được có ký tự điều khiển, nửa cặp surrogate hoặc ký tự không hợp lệ của Unicode.',
    'No control characters, lone surrogates or noncharacters.',
  ),
  dataCharacters: bilingual(
    'Không được có ký tự U+0000 hoặc nửa cặp surrogate.',
    'Text must not hold U+0000 or lone surrogates.',
  ),
  version: bilingual('Phải là 1.0.', 'Must be 1.0.'),
  uriReference: bilingual('Phải là URI-reference (RFC 3986).', 'Must be a URI-reference (RFC 3986).'),
  uri: bilingual('Phải là URI (RFC 3986) đầy đủ.', 'Must be a URI (RFC 3986) with a scheme.'),
  jsonMediaType: bilingual(
    'Phải là application/json hoặc một kiểu JSON khác.',
    'Must be application/json or another JSON media type.',
  ),
  timestamp: bilingual(
    'Phải là thời điểm theo RFC 3339, ví dụ 2025-07-01T08:30:00+07:00.',
    'Must be an RFC 3339 timestamp, for example 2025-07-01T08:30:00+07:00.',
  ),
  notBefore: (year: number) => bilingual(`Không được trước năm ${year}.`, `Must not lie before ${year}.`),
  ahead: bilingual(
    'Thời điểm này ở tương lai; chỉ được nhanh hơn đồng hồ máy chủ nhiều nhất năm phút.',
    'The time lies more than five minutes ahead.',
  ),
  futurePeriod: bilingual('Kỳ hoặc ngày này chưa bắt đầu.', 'This period or day has not begun.'),
  trueOrFalse: bilingual('Phải là true hoặc false.', 'Must be true or false.'),
  noSubject: bilingual('Loại sự kiện này không có subject.', 'Events of this type have no subject.'),
  form: (form: string) => bilingual(`Phải có dạng ${form}.`, `Must be ${form}.`),
  noOrgUnit: bilingual(
    'Đơn vị đã có trong subject; hãy bỏ orgunit.',
    'The subject names the org unit; leave orgunit out.',
  ),
  orgUnitCode: bilingual('Phải là mã của một đơn vị.', 'Must be the code of an org unit.'),
  otherOrgUnit: bilingual('Nêu đơn vị khác với orgunit.', 'Names another org unit than orgunit.'),
  retractionCorrects: bilingual('Sự kiện thu hồi không sửa sự kiện nào.', 'A retraction corrects nothing.'),
  correctsItself: bilingual('Sự kiện không thể tự sửa chính nó.', 'An event cannot correct itself.'),
  unknownType: (nearest: string | null) =>
    bilingual(
      `Không có loại sự kiện này.${didYouMean(nearest).vi} GET /api/v1/schemas liệt kê các loại.`,
      `There is no such event type.${didYouMean(nearest).en} GET /api/v1/schemas lists the types.`,
    ),
  unknownName: (nearest: string | null, type: string) =>
    bilingual(
      `Loại sự kiện này không có tên đó.${didYouMean(nearest).vi} GET /api/v1/schemas/${type} liệt kê các tên.`,
      `This event type has no such name.${didYouMean(nearest).en} GET /api/v1/schemas/${type} lists the names.`,
    ),
  oneKindOfData: bilingual('Chỉ gửi data hoặc data_base64.', 'Send data or data_base64, not both.'),
  jsonObject: bilingual('Phải là một đối tượng JSON.', 'Must be a JSON object.'),
  atMostValues: (max: number) => bilingual(`Nhiều nhất ${max} giá trị.`, `At most ${max} values.`),
  atMostLevels: (max: number) => bilingual(`Lồng nhau nhiều nhất ${max} cấp.`, `At most ${max} levels.`),
  numberTooLarge: bilingual('Số quá lớn.', 'Too large for a number.'),
  wholeNumber: bilingual('Số nguyên phải nằm trong ±(2^53 − 1).', 'Whole numbers lie within ±(2^53 − 1).'),
  atMostExtensions: (max: number) =>
    bilingual(`Nhiều nhất ${max} thuộc tính mở rộng.`, `At most ${max} extension attributes.`),
  attributeName: bilingual(
    'Tên thuộc tính chỉ gồm chữ thường a–z và chữ số 0–9.',
    'Attribute names hold a to z and 0 to 9 only.',
  ),
  extensionValue: bilingual(
    'Phải là chuỗi ký tự, true, false hoặc số nguyên.',
    'Must be a string, a boolean or an integer.',
  ),
  extensionInteger: bilingual('Phải là số nguyên 32 bit.', 'Must be a whole number of 32 bits.'),
  headerTwice: bilingual('Tiêu đề này xuất hiện nhiều lần.', 'The header is there more than once.'),
  contentTypeSaysIt: bilingual(
    'Ở chế độ binary, Content-Type đã nêu kiểu dữ liệu; hãy bỏ ce-datacontenttype.',
    'In binary mode Content-Type says it; leave ce-datacontenttype out.',
  ),
  dataInBody: bilingual('Dữ liệu nằm trong thân yêu cầu.', 'Data travels in the body.'),
  headerText: bilingual(
    'Phải là ký tự ASCII; ký tự khác phải mã hóa phần trăm theo UTF-8.',
    'Must be visible ASCII, other characters percent-encoded as UTF-8.',
  ),
} as const;

function didYouMean(nearest: string | null): Bilingual {
  return nearest === null
    ? bilingual('', '')
    : bilingual(` Có phải là ${nearest}?`, ` Did you mean ${nearest}?`);
}
