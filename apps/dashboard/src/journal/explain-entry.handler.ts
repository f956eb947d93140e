import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AlertQuery } from '#alerting';
import { Journal, type JournalEntry } from '#assessments';
import { Database } from '#database';
import { NotificationExplanation } from '#delivery';
import type { Principal } from '#identity/domain';
import { DayZone, DomainError, type Language } from '#kernel';
import { AccessScopes } from '../access-scope/access-scope.js';
import { explanationDocument, type AlertExplanationResponse } from '../alerts/explanation.response.js';
import { withoutAlertText } from '../alerts/explanation-texts.js';
import type { EntryExplanationResponse } from './entry-explanation.response.js';

export class ExplainEntry extends Query<EntryExplanationResponse> {
  constructor(
    readonly caller: Principal,
    readonly position: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ExplainEntry)
export class ExplainEntryHandler implements IQueryHandler<ExplainEntry> {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly scopes: AccessScopes,
    private readonly alerts: AlertQuery,
    private readonly explanation: NotificationExplanation,
    private readonly zone: DayZone,
  ) {}

  async execute({ caller, position, language }: ExplainEntry): Promise<EntryExplanationResponse> {
    const entry = await this.entryAt(position);
    const scope = await this.scopes.of(caller);
    if (!entry || !scope.sees(entry.orgUnit))
      throw new DomainError('not-found', 'The journal has no entry at this position.');
    const alerts: AlertExplanationResponse[] = [];
    for (const id of await this.explanation.alertsChangedBy(entry.position)) {
      const changes = await this.explanation.of({ id, orgUnit: entry.orgUnit }, caller);
      const here = changes.filter((change) => change.position === entry.position);
      alerts.push(explanationDocument(id, here, this.zone, language));
    }
    const reason = alerts.length === 0 ? await this.alerts.whyNone(entry) : null;
    const text = reason === null ? null : withoutAlertText(reason, language);
    return { position, reason, text, alerts };
  }

  private async entryAt(position: string): Promise<JournalEntry | undefined> {
    if (!/^[1-9]\d{0,14}$/.test(position)) return undefined;
    const [entry] = await this.journal.after(this.database, Number(position) - 1, 1);
    return entry;
  }
}
