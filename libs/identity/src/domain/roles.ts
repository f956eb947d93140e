import { bilingual, type Bilingual } from '#kernel';
import { allRights, type Grant, type Right } from './principal.js';

/** A role that persons are given on an org-unit subtree. A person may have several. */
export const roles = ['viewer', 'reporter', 'leader', 'analyst', 'administrator', 'auditor'] as const;

export type Role = (typeof roles)[number];

/** Names that later roles will take. They cannot be given. */
export const reservedRoles = ['approver'] as const;

/**
 * The one table of permissions. Guards, menus, the choice of roles on the page and the README's table derive
 * from it. A right without the role's name is refused (default deny).
 */
export const rolesWithRight: Readonly<Record<Right, readonly Role[]>> = {
  read: roles,
  'what-if': roles,
  'subscriptions:write': roles,
  'events:write': ['reporter', 'administrator'],
  'events:backfill': ['administrator'],
  'alerts:acknowledge': ['leader', 'administrator'],
  'audit:read': ['administrator', 'auditor'],
  administer: ['administrator'],
};

export const roleNames: Readonly<Record<Role, Bilingual>> = {
  viewer: bilingual('Người xem', 'Viewer'),
  reporter: bilingual('Người ghi nhận', 'Reporter'),
  leader: bilingual('Lãnh đạo', 'Leader'),
  analyst: bilingual('Chuyên viên phân tích', 'Analyst'),
  administrator: bilingual('Quản trị viên', 'Administrator'),
  auditor: bilingual('Kiểm tra viên', 'Auditor'),
};

export const rightNames: Readonly<Record<Right, Bilingual>> = {
  read: bilingual('Xem số liệu, sự kiện, cảnh báo', 'See figures, events and alerts'),
  'what-if': bilingual('Thử tác động trước khi ghi nhận', 'Try the effect of events before recording'),
  'subscriptions:write': bilingual('Đăng ký nhận thông báo cho mình', 'Subscribe to notifications'),
  'events:write': bilingual('Ghi nhận, sửa và rút lại sự kiện', 'Record, correct and withdraw events'),
  'events:backfill': bilingual('Ghi nhận lịch sử mà không thông báo', 'Record history without notifying'),
  'alerts:acknowledge': bilingual('Xác nhận đã biết cảnh báo', 'Acknowledge alerts'),
  'audit:read': bilingual('Xem nhật ký kiểm tra', 'Read the audit trail'),
  administer: bilingual(
    'Quản trị: người dùng, khóa, đơn vị, cài đặt',
    'Administer persons, keys, org units and settings',
  ),
};

/** A role on an org unit and everything below it; `null`: the whole tree. */
export interface RoleGrant {
  role: Role;
  orgUnit: string | null;
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

export function rightsOf(role: Role): ReadonlySet<Right> {
  return new Set(allRights.filter((right) => rolesWithRight[right].includes(role)));
}

export function toGrants(granted: readonly RoleGrant[]): Grant[] {
  return granted.map(({ role, orgUnit }) => ({ rights: rightsOf(role), orgUnit }));
}
