import { bilingual, type Bilingual } from '#kernel';

/** Every action that the audit trail records, with its name. The filter and the page derive from it. */
export const auditActions = {
  'signed-in': bilingual('Đăng nhập', 'Signed in'),
  'sign-in-failed': bilingual('Đăng nhập không thành công', 'Failed to sign in'),
  'signed-out': bilingual('Đăng xuất', 'Signed out'),
  'session-ended': bilingual('Kết thúc phiên đăng nhập', 'Ended a session'),
  'password-changed': bilingual('Đổi mật khẩu', 'Changed the password'),
  'code-set-up': bilingual('Bật mã một lần', 'Set up one-time codes'),
  'code-removed': bilingual('Tắt mã một lần', 'Switched one-time codes off'),
  'recovery-codes-made': bilingual('Tạo mã khôi phục', 'Made recovery codes'),
  'link-created': bilingual('Tạo liên kết đăng nhập', 'Made a sign-in link'),
  'person-created': bilingual('Thêm người dùng', 'Added a person'),
  'person-changed': bilingual('Sửa thông tin người dùng', "Changed a person's details"),
  'person-activated': bilingual('Mở lại người dùng', 'Activated a person'),
  'person-deactivated': bilingual('Ngừng người dùng', 'Deactivated a person'),
  'roles-changed': bilingual('Thay đổi vai trò', 'Changed roles'),
  'invitation-created': bilingual('Mời người dùng', 'Invited a person'),
  'invitation-used': bilingual('Nhận lời mời', 'Accepted an invitation'),
  'key-created': bilingual('Tạo khóa API', 'Made an API key'),
  'key-rotated': bilingual('Đổi bí mật của khóa API', 'Rotated an API key'),
  'key-revoked': bilingual('Thu hồi khóa API', 'Revoked an API key'),
  'subscription-created': bilingual('Đăng ký nhận thông báo', 'Added a subscription'),
  'subscription-changed': bilingual('Sửa đăng ký nhận thông báo', 'Changed a subscription'),
  'subscription-removed': bilingual('Xóa đăng ký nhận thông báo', 'Removed a subscription'),
  'secret-rotated': bilingual('Đổi khóa ký của webhook', 'Rotated the secret of a webhook'),
  'alert-acknowledged': bilingual('Xác nhận cảnh báo', 'Acknowledged an alert'),
  'event-corrected': bilingual('Sửa sự kiện', 'Corrected an event'),
  'event-retracted': bilingual('Rút lại sự kiện', 'Withdrew an event'),
  'import-confirmed': bilingual('Nhập danh sách', 'Imported a list'),
  'import-undone': bilingual('Hoàn tác lần nhập', 'Undid an import'),
  'warning-intended': bilingual('Đánh dấu cảnh báo dữ liệu là chủ ý', 'Marked a data warning as intended'),
  'warning-not-intended': bilingual('Bỏ đánh dấu chủ ý', 'Took back that a warning is intended'),
  'set-up': bilingual('Thiết lập hệ thống', 'Set up the installation'),
  'settings-changed': bilingual('Thay đổi cài đặt', 'Changed settings'),
  'calendar-changed': bilingual('Sửa lịch làm việc', 'Changed the working calendar'),
} as const satisfies Record<string, Bilingual>;

export type AuditAction = keyof typeof auditActions;

export const auditActionIds = Object.keys(auditActions) as AuditAction[];
