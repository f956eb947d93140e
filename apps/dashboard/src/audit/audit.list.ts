import { OmitType } from '@nestjs/swagger';
import { bilingual } from '#kernel';
import { allPages, defineList } from '#web';
import { GetDataState } from '../lists-out/data-state.handler.js';
import type { AuditChangeDocument } from './audit-change.response.js';
import { ListAuditRequest } from './audit.request.js';
import type { AuditRecordDocument } from './audit.response.js';
import { ListAudit } from './list-audit.handler.js';

class AuditListRequest extends OmitType(ListAuditRequest, ['limit', 'cursor'] as const) {}

/** Who did what, the newest first. */
export const auditList = defineList<AuditListRequest, AuditRecordDocument>({
  id: 'audit',
  name: bilingual('Nhật ký kiểm tra', 'Audit trail'),
  right: 'audit:read',
  request: AuditListRequest,
  columns: () => [
    { heading: bilingual('Số', 'No.'), kind: 'text', value: ({ id }) => id },
    { heading: bilingual('Lúc', 'At'), kind: 'instant', value: ({ at }) => at },
    {
      heading: bilingual('Người thực hiện', 'Who'),
      kind: 'text',
      width: 28,
      value: ({ actor }) => actor.name,
    },
    { heading: bilingual('Mã người thực hiện', 'Who (id)'), kind: 'text', value: ({ actor }) => actor.id },
    { heading: bilingual('Việc', 'Action'), kind: 'text', width: 28, value: ({ actionName }) => actionName },
    {
      heading: bilingual('Đối tượng', 'Target'),
      kind: 'text',
      width: 30,
      value: ({ target, targetName }) => targetName ?? target,
    },
    { heading: bilingual('Mã đối tượng', 'Target (id)'), kind: 'text', value: ({ target }) => target },
    { heading: bilingual('Đơn vị', 'Org unit'), kind: 'text', value: ({ orgUnitName }) => orgUnitName },
    { heading: bilingual('Mã đơn vị', 'Org unit code'), kind: 'text', value: ({ orgUnit }) => orgUnit },
    { heading: bilingual('Địa chỉ', 'Address'), kind: 'text', value: ({ address }) => address },
    {
      heading: bilingual('Phần mềm', 'Program'),
      kind: 'text',
      width: 30,
      value: ({ userAgent }) => userAgent,
    },
    {
      heading: bilingual('Trước', 'Before'),
      kind: 'text',
      width: 40,
      value: ({ changes }) => textOf(changes, 'before'),
    },
    {
      heading: bilingual('Sau', 'After'),
      kind: 'text',
      width: 40,
      value: ({ changes }) => textOf(changes, 'after'),
    },
  ],
  read: async (request, { ask, caller, language }) => {
    const { rows } = await allPages((page) => ask(new ListAudit(caller, { ...request, ...page }, language)));
    return { about: await ask(new GetDataState(caller, request.orgUnit, undefined, language)), rows };
  },
});

function textOf(changes: readonly AuditChangeDocument[], when: 'before' | 'after'): string | null {
  const parts = changes.flatMap((change) =>
    change[when] === null ? [] : [`${change.label}: ${change[when]}`],
  );
  return parts.length === 0 ? null : parts.join('; ');
}
