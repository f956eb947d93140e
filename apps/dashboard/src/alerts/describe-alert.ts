import { describeRecord, toPlainText, type AlertRecord, type NotificationContext } from '#alerting/domain';
import type { Delivery } from '#delivery';
import { formatDay, inLanguage, type Language } from '#kernel';
import { deliveryDocument } from '../deliveries/delivery.response.js';
import { Describer } from '../assessment/describe-assessment.js';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';
import type { AlertDocument } from './alert.response.js';

/** Returns an alert as the API shows it, in the reader's language. */
export function alertDocument(
  alert: AlertRecord,
  deliveries: readonly Delivery[],
  context: NotificationContext,
  language: Language,
): AlertDocument {
  const { id, rule, kind, severity, state, track, announcement } = alert;
  const framework = context.framework(alert.framework);
  const describer = new Describer(framework, language);
  const notice = describeRecord(alert, context, language);
  return {
    id,
    rule,
    kind,
    severity,
    state,
    orgUnit: {
      code: alert.orgUnit,
      name: inLanguage(context.orgUnitName(alert.orgUnit) ?? alert.orgUnit, language),
    },
    framework: {
      id: alert.framework,
      name: framework ? inLanguage(framework.name, language) : alert.framework,
    },
    track,
    stage: {
      from: describer.stageOrNull(track, announcement.from),
      to: describer.stageOrNull(track, announcement.to),
    },
    title: notice.title,
    text: toPlainText(notice),
    firedAt: toInstant(alert.firedAt),
    acknowledgedAt: toInstantOrNull(alert.acknowledgedAt),
    acknowledgedBy: alert.acknowledgedBy,
    endedAt: toInstantOrNull(alert.endedAt),
    resolvedBecause: alert.resolvedBecause,
    replacedBy: alert.replacedBy,
    replaces: [...alert.replaces],
    withdrawnReason: alert.withdrawnReason,
    day: formatDay(alert.day),
    kpis: announcement.kpis.map((kpi) => describer.kpi(kpi)),
    next: describer.nextStage(track, announcement.next),
    deliveries: deliveries.map(deliveryDocument),
  };
}
