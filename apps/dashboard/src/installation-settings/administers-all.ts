import { subtreesOf, type Principal } from '#identity/domain';
import { DomainError } from '#kernel';

/** @throws DomainError `forbidden` for an administrator of a part of the tree */
export function assertAdministersAll(caller: Principal): void {
  if (subtreesOf(caller, 'administer') === null) return;
  throw new DomainError('forbidden', {
    vi: 'Chỉ quản trị viên của toàn hệ thống mới đổi được cài đặt này.',
    en: 'Only administrators of the whole installation see and change these settings.',
  });
}
