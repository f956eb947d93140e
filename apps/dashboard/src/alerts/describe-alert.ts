import {
  describeRecord,
  toPlainText,
  type AlertRecord,
  type EndCauses,
  type NotificationContext,
} from '#alerting/domain';
import type { Delivery } from '#delivery';
import { formatDay, inLanguage, type Language } from '#kernel';
import { partName, type Framework } from '#maturity/domain';
import { deliveryDocument } from '../deliveries/delivery.response.js';
import { Describer } from '../assessment/describe-assessment.js';
import { toInstant, toInstantOrNull } from '../assessment/instants.js';
import { concernedKpis } from './concerned-kpis.js';
import type { AlertDocument, CausesDocument } from './alert.response.js';

/** Returns an alert as the API shows it, in the reader's language. */
export function alertDocument(
  alert: AlertRecord,
  deliveries: readonly Delivery[],
  context: NotificationContext,
  language: Language,
): AlertDocument {
  const { id, rule, kind, severity, state, track, announcement } = alert;
  const framework = alert.framework === null ? undefined : context.framework(alert.framework);
  const trackId = track ?? '';
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
    framework:
      alert.framework === null
        ? null
        : {
            id: alert.framework,
            name: framework ? inLanguage(framework.name, language) : alert.framework,
          },
    track,
    item: itemDocument(alert, framework, language),
    gathers: announcement.check?.orgUnits === undefined ? null : announcement.check.count,
    stage: {
      from: describer.stageOrNull(trackId, announcement.from),
      to: describer.stageOrNull(trackId, announcement.to),
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
    ...causesDocument(announcement),
    ended: alert.ended && causesDocument(alert.ended),
    waitsUntil: alert.state === 'pending' && alert.dueDay !== null ? formatDay(alert.dueDay) : null,
    suppressed: alert.suppressed,
    day: formatDay(alert.day),
    kpis: concernedKpis(alert, framework).map((kpi) => describer.kpi(kpi)),
    next: describer.nextStage(trackId, announcement.next),
    deliveries: deliveries.map(deliveryDocument),
  };
}

function causesDocument({ causes, events }: EndCauses): CausesDocument {
  return { causes: [...causes], events: { count: events.count, positions: events.positions.map(String) } };
}

function itemDocument(
  { item: id, family, track, announcement: { item } }: AlertRecord,
  framework: Framework | undefined,
  language: Language,
): AlertDocument['item'] {
  if (id === null) return null;
  const kpi = family === 'kpi' ? framework?.kpis.find((each) => each.id === id)?.name : undefined;
  const part = partName(
    framework?.tracks.find((each) => each.id === track),
    id,
  );
  return { id, name: inLanguage(item?.name ?? kpi ?? part, language) };
}
