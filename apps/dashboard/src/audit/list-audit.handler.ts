import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { fromCursor, readInstant, toCursor } from '#web';
import { AccessScopes } from '../access-scope/access-scope.js';
import { codesAskedFor } from '../alerts/list-alerts.handler.js';
import { AuditNaming } from './audit-names.js';
import type { ListAuditRequest } from './audit.request.js';
import { auditRecordDocument, type AuditResponse } from './audit.response.js';

export class ListAudit extends Query<AuditResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListAuditRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListAudit)
export class ListAuditHandler implements IQueryHandler<ListAudit> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly audit: AuditTrail,
    private readonly naming: AuditNaming,
  ) {}

  async execute({ caller, request, language }: ListAudit): Promise<AuditResponse> {
    const { actor, action, target, from, to, orgUnit, limit, cursor } = request;
    const scope = await this.scopes.of(caller, 'audit:read');
    const place = fromCursor<[number]>(cursor, ([id]) => Number.isSafeInteger(id));
    const found = await this.audit.find({
      actor,
      action,
      target,
      from: from === undefined ? undefined : readInstant(from, 'from'),
      to: to === undefined ? undefined : readInstant(to, 'to'),
      orgUnits: codesAskedFor(scope, orgUnit),
      below: place?.[0],
      limit: limit + 1,
    });
    const records = found.slice(0, limit);
    const names = await this.naming.of(records, scope, language);
    const last = records.at(-1);
    return {
      items: records.map((record) => auditRecordDocument(record, names, language)),
      next: found.length > limit && last ? toCursor([last.id]) : null,
    };
  }
}
