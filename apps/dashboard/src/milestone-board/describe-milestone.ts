import { titleOfType } from '#event-log/domain';
import type { MilestoneOnBoard } from '#insights';
import { formatDay, inLanguage, type Day, type Language, type LocalizedText } from '#kernel';
import type { AccessScope } from '../access-scope/access-scope.js';
import { toInstant } from '../assessment/instants.js';
import { orgUnitName } from '../org-units/org-unit.response.js';
import type { BoardMilestoneDocument, NamedUnitDocument } from './milestone-board.response.js';

/** Org units that the caller does not see are named by their code only. */
export function milestoneDocument(
  item: MilestoneOnBoard,
  scope: AccessScope,
  language: Language,
): BoardMilestoneDocument {
  const text = (value: LocalizedText | string | null): string | null =>
    value === null ? null : inLanguage(value, language);
  const named = (code: string): NamedUnitDocument => ({
    code,
    name: scope.sees(code) ? inLanguage(scope.unit(code).name, language) : null,
  });
  const { lastEvent } = item;
  return {
    subject: item.subject,
    title: text(item.title),
    orgUnit: orgUnitName(scope.unit(item.orgUnit), language),
    state: item.state,
    due: dayText(item.due),
    workingDaysLate: item.workingDaysLate,
    reachedOn: dayText(item.reachedOn),
    reason: text(item.reason),
    task: item.task,
    project: item.project,
    product: text(item.product),
    lead: item.lead === null ? null : named(item.lead),
    supporting: item.supporting.map(named),
    reference: item.reference,
    evidence: [...item.evidence],
    lastEvent: {
      position: String(lastEvent.position),
      type: lastEvent.type,
      title: titleOfType(lastEvent.type, language),
      time: toInstant(lastEvent.time),
    },
  };
}

const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day));
