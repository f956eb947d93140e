import { formatDay, type LocalizedText } from '#kernel';
import {
  describeTransition,
  singleLine,
  type Alert,
  type AlertTransition,
  type EndCauses,
  type NotificationContext,
} from '#alerting/domain';
import type { NotificationContent } from './notification-content.js';
import { payloadKpi } from './payload-kpi.js';

/** The journal entry that a change of an alert comes from. */
export interface ChangeOrigin {
  /** The journal position of the entry. */
  position: number;
  at: number;
}

/**
 * Builds the content of a notification about one transition, in both languages. `alertUrl` returns the link
 * to the alert on the page.
 */
export function buildContent(
  transition: AlertTransition,
  origin: ChangeOrigin,
  context: NotificationContext,
  alertUrl: (alertId: string) => string,
): NotificationContent {
  const { alert } = transition;
  const describe = (language: 'vi' | 'en') => describeTransition(transition, origin.at, context, language);
  const { from, to, progress, kpis, next, item } = alert.announcement;
  const { causes, events } = causesOf(transition);
  return {
    texts: { vi: describe('vi'), en: describe('en') },
    payload: {
      type: `alert.${transition.change}`,
      timestamp: new Date(origin.at).toISOString(),
      data: {
        position: String(origin.position),
        alert: {
          id: alert.id,
          rule: alert.rule,
          kind: alert.kind,
          severity: alert.severity,
          state: transition.change,
          firedAt: new Date(alert.firedAt).toISOString(),
          replaces: transition.change === 'firing' ? transition.replaces : [],
          because: transition.change === 'resolved' ? transition.because : null,
          reason: transition.change === 'withdrawn' ? transition.reason : null,
          by: transition.change === 'acknowledged' ? transition.by : null,
          url: alertUrl(alert.id),
        },
        orgUnit: {
          code: alert.orgUnit,
          name: onOneLine(context.orgUnitName(alert.orgUnit) ?? alert.orgUnit),
        },
        framework: frameworkOf(alert, context),
        edition: alert.edition,
        track: alert.track,
        day: formatDay(alert.day),
        item: item ?? null,
        stage: { from, to },
        causes,
        events: { count: events.count, positions: events.positions.map(String) },
        progress,
        next,
        kpis: kpis.map(payloadKpi),
      },
    },
  };
}

/** Why the alert fired; of an alert that ended, why it ended. */
function causesOf(transition: AlertTransition): EndCauses {
  return 'causes' in transition ? transition : transition.alert.announcement;
}

function frameworkOf(
  { framework: id, edition }: Alert,
  context: NotificationContext,
): { id: string; name: LocalizedText | string } | null {
  if (id === null) return null;
  return { id, name: onOneLine(context.framework(id, edition ?? undefined)?.name ?? id) };
}

/** Names were stored with line breaks before the recorder refused them. */
function onOneLine(name: LocalizedText | string): LocalizedText | string {
  if (typeof name === 'string') return singleLine(name);
  return { vi: singleLine(name.vi), ...(name.en === undefined ? {} : { en: singleLine(name.en) }) };
}
