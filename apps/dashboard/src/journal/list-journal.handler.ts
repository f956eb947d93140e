import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Journal } from '#assessments';
import { Database } from '#database';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { fromCursor, toPage } from '#web';
import { codesAskedFor } from '../alerts/list-alerts.handler.js';
import { Notices } from '../notices/notices.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import { describeLine } from './describe-journal-line.js';
import type { ListJournalRequest } from './journal.request.js';
import type { JournalResponse } from './journal.response.js';

export class ListJournal extends Query<JournalResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListJournalRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListJournal)
export class ListJournalHandler implements IQueryHandler<ListJournal> {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly scopes: AccessScopes,
    private readonly notices: Notices,
  ) {}

  async execute({ caller, request, language }: ListJournal): Promise<JournalResponse> {
    const { orgUnit, kinds, limit, cursor } = request;
    const scope = await this.scopes.of(caller);
    const before = fromCursor<[number]>(cursor, ([position]) => Number.isSafeInteger(position))?.[0] ?? null;
    const entries = await this.journal.newest(this.database, limit + 1, {
      orgUnits: codesAskedFor(scope, orgUnit),
      kinds,
      before,
    });
    const { items, next } = toPage(entries, limit, ({ position }) => [position]);
    const context = this.notices.context(scope.tree);
    return { items: items.map((entry) => describeLine(entry, context, language)), next };
  }
}
