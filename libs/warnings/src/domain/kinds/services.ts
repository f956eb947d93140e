import { nounOf, type EventType } from '#event-log/domain';
import type { OrgTree } from '#org-units/domain';
import { namedUnit } from '../named-unit.js';
import { defineKind } from '../warning-kind.js';

/** The event types that put a service into the catalogue. */
export const REGISTERING: readonly EventType[] = [
  'vn.thang.service.registered.v1',
  'vn.thang.service.launched.v1',
];

/** Returns whether the event is about a service and does not register it. */
export function needsRegistration({ type, subject }: { type: string; subject: string | null }): boolean {
  if (!subject?.startsWith('service/') || REGISTERING.some((each) => each === type)) return false;
  // A retirement counts without a registration.
  return type !== 'vn.thang.service.retired.v1';
}

/** Facts about services that nobody registered. */
export const aboutServices = [
  defineKind({
    code: 'service-not-counted',
    withoutEffect: true,
    inspect: (event, { isRegistered, tree }) => {
      const { subject, orgUnit, type } = event;
      if (subject === null || orgUnit === null || nounOf(type) !== 'service') return [];
      if (!needsRegistration(event) || isRegistered(orgUnit, subject)) return [];
      return [{ pointer: '/subject', values: valuesOf(tree, orgUnit, subject) }];
    },
    name: {
      vi: 'Dịch vụ chưa đăng ký nên chưa được tính',
      en: 'Service that does not count: never registered',
    },
    detail: ({ subject, orgUnit, orgUnitEn }) => ({
      vi: `${orgUnit} chưa đăng ký ${subject}: sự kiện được lưu, và chỉ được tính từ ngày dịch vụ được đăng ký.`,
      en: `${orgUnitEn} never registered ${subject}: the event is stored, and counts only from the service's registration on.`,
    }),
    advice: {
      vi: 'Kiểm tra mã dịch vụ, hoặc gửi service.registered (hoặc service.launched) cho dịch vụ này của đơn vị này.',
      en: 'Check the code of the service, or send service.registered (or service.launched) for it and this org unit.',
    },
  }),

  defineKind({
    code: 'service-never-registered',
    withoutEffect: false,
    inspect: (event, { isRegistered, tree }) => {
      const { subject, orgUnit, type } = event;
      if (subject === null || orgUnit === null || nounOf(type) === 'service') return [];
      if (!needsRegistration(event)) return [];
      const units = [orgUnit, ...tree.ancestors(orgUnit)];
      if (units.some((unit) => isRegistered(unit, subject))) return [];
      return [{ pointer: '/subject', values: valuesOf(tree, orgUnit, subject) }];
    },
    name: {
      vi: 'Hồ sơ hoặc báo cáo về dịch vụ chưa đăng ký',
      en: 'Use of a service that was never registered',
    },
    detail: ({ subject, orgUnit, orgUnitEn }) => ({
      vi: `Số liệu được tính, nhưng ${subject} chưa được ${orgUnit} hay đơn vị cấp trên nào đăng ký.`,
      en: `The figures count, but neither ${orgUnitEn} nor any org unit above it registered ${subject}.`,
    }),
    advice: {
      vi: 'Kiểm tra mã dịch vụ, hoặc đăng ký dịch vụ bằng service.registered để dịch vụ có tên và được tính vào danh mục.',
      en: 'Check the code of the service, or register it by service.registered, so that it has a name and is in the catalogue.',
    },
  }),
] as const;

function valuesOf(tree: OrgTree, orgUnit: string, subject: string) {
  return {
    subject,
    orgUnit: namedUnit(tree, orgUnit, 'vi'),
    orgUnitEn: namedUnit(tree, orgUnit, 'en'),
  };
}
