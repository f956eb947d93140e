import type { Language } from '#kernel';

/** The last part of event types in Vietnamese. A missing one is shown as it is in the type. */
const vietnamese: Readonly<Record<string, string>> = {
  'adopted-elsewhere': 'được nơi khác áp dụng',
  answered: 'đã giải trình',
  attested: 'xác nhận',
  baselined: 'xác lập mức ban đầu',
  cancelled: 'hủy',
  cleaned: 'làm sạch',
  closed: 'đóng',
  completed: 'hoàn thành',
  connected: 'kết nối',
  digitized: 'số hóa',
  discontinued: 'ngừng',
  dissolved: 'giải thể',
  established: 'thành lập',
  given: 'ghi nhận',
  held: 'tổ chức',
  'incident-reported': 'sự cố',
  integrated: 'tích hợp',
  introduced: 'đưa vào dùng',
  launched: 'ra mắt',
  made: 'thanh toán',
  'made-proactive': 'chủ động cung cấp',
  measured: 'đo',
  merged: 'sáp nhập',
  moved: 'chuyển',
  opened: 'mở',
  planned: 'lập kế hoạch',
  processed: 'xử lý',
  published: 'công bố',
  raised: 'nêu',
  reached: 'hoàn thành',
  redesigned: 'thiết kế lại',
  registered: 'đăng ký',
  renamed: 'đổi tên',
  reported: 'báo cáo',
  rescheduled: 'điều chỉnh thời hạn',
  resolved: 'giải quyết',
  retired: 'ngừng cung cấp',
  retracted: 'thu hồi',
  reused: 'dùng lại',
  secured: 'bảo đảm an toàn',
  shared: 'chia sẻ',
  split: 'chia tách',
  submitted: 'nộp',
  updated: 'cập nhật',
  used: 'sử dụng',
  withdrawn: 'rút lại',
};

/** Names what an event type says happened: `số hóa`, `digitized`. */
export function eventWord(type: string, language: Language): string {
  const word = /([^.]+)\.v\d+$/.exec(type)?.[1] ?? type;
  return (language === 'vi' ? vietnamese[word] : undefined) ?? word.replaceAll('-', ' ');
}
