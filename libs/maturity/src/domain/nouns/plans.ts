import type { WorkingCalendar } from '#calendar/domain';
import type { PayloadOf } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import { bySegment, flow, stock } from '../measures/build-measure.js';
import { segmentsFrom } from '../measures/segment-values.js';
import { counts, left, otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';

/** Milestones, risks and consultations of an org unit. */
export const plans = {
  milestone: {
    kind: 'timeline',
    matter: 'plans',
    fold: foldMilestone,
    byCalendar: true,
    listed: {
      name: { vi: 'Mốc tiến độ', en: 'Milestones' },
      states: [
        trait('reached', 'đã đạt', 'reached', counts('milestones.reached')),
        trait('late', 'quá hạn', 'overdue', counts('milestones.late')),
        trait('planned', 'trong kế hoạch', 'planned', counts('milestones.planned')),
        trait('cancelled', 'đã hủy', 'cancelled', left('milestones.planned')),
        trait('not-planned', 'chưa có trong kế hoạch', 'not planned', otherwise),
      ],
      levels: [],
      figures: [],
    },
    measures: bySegment(segmentsFrom('milestone.planned', 'task'), [
      stock('milestones.planned', 'milestone', {
        name: ['Mốc tiến độ trong kế hoạch', 'Milestones planned'],
        work: ['mốc tiến độ', 'milestone planned', 'milestones planned'],
      }),
      stock('milestones.reached', 'milestone', {
        name: ['Mốc tiến độ đã đạt', 'Milestones reached'],
        work: ['mốc tiến độ đạt được', 'milestone reached', 'milestones reached'],
        partOf: ['milestones.planned'],
      }),
      stock('milestones.late', 'milestone', {
        name: ['Mốc tiến độ quá hạn', 'Milestones overdue'],
        work: ['mốc tiến độ quá hạn', 'milestone overdue', 'milestones overdue'],
        partOf: ['milestones.planned'],
      }),
    ]),
  },

  risk: {
    kind: 'timeline',
    matter: 'plans',
    fold: foldRisk,
    listed: {
      name: { vi: 'Rủi ro', en: 'Risks' },
      states: [
        trait('open', 'chưa xử lý', 'open', counts('risks.open')),
        trait('closed', 'đã xử lý', 'closed', otherwise),
      ],
      levels: [],
      figures: [],
    },
    measures: bySegment(segmentsFrom('risk.raised', 'category'), [
      stock('risks.open', 'risk', {
        name: ['Rủi ro chưa xử lý', 'Open risks'],
        work: ['rủi ro', 'risk', 'risks'],
      }),
    ]),
  },

  consultation: {
    kind: 'timeline',
    matter: 'participation',
    fold: foldConsultation,
    listed: {
      name: { vi: 'Đợt lấy ý kiến', en: 'Consultations' },
      states: [
        trait('answered', 'đã phản hồi', 'answered', counts('consultations.answered')),
        trait('open', 'chưa phản hồi', 'not answered', otherwise),
      ],
      levels: [],
      figures: [],
    },
    measures: [
      flow('consultations.opened', 'consultation', {
        name: ['Đợt lấy ý kiến', 'Consultations opened'],
        work: ['đợt lấy ý kiến', 'consultation', 'consultations'],
      }),
      flow('consultations.answered', 'consultation', {
        name: ['Đợt lấy ý kiến đã phản hồi', 'Consultations answered'],
        work: ['đợt lấy ý kiến được phản hồi', 'consultation answered', 'consultations answered'],
      }),
    ],
  },
} satisfies Partial<NounEffects>;

interface Milestone {
  planned: boolean;
  reached: boolean;
  due: Day | null;
  /** The segment of the national task that the milestone serves, for example `task=5`. */
  segments: readonly string[];
}

const unknown: Milestone = { planned: false, reached: false, due: null, segments: [] };

/**
 * Counts a milestone from its planning on until it is cancelled. It is late from the first working day after
 * it was due until it is reached.
 */
function foldMilestone(
  history: readonly Dated<'milestone'>[],
  ledger: Ledger,
  _subject: string,
  calendar: WorkingCalendar,
): void {
  let milestone = unknown;
  for (const { day, event } of history) {
    fallLate(milestone, day, ledger, calendar);
    switch (event.type) {
      case 'vn.thang.milestone.planned.v1':
        milestone = planned(milestone, event.data);
        break;
      case 'vn.thang.milestone.rescheduled.v1':
        milestone = { ...milestone, due: parseDay(event.data.due) ?? null };
        break;
      case 'vn.thang.milestone.reached.v1':
        milestone = { ...milestone, reached: true };
        break;
      case 'vn.thang.milestone.cancelled.v1':
        milestone = unknown;
        ledger.clear(day);
        break;
      default:
        event satisfies never;
    }
    if (milestone.planned) ledger.setAll(day, stocksOf(milestone, day, calendar), milestone.segments);
  }
  fallLate(milestone, Infinity, ledger, calendar);
}

function planned(milestone: Milestone, { due, task }: PayloadOf<'milestone.planned'>): Milestone {
  const segments = task === undefined ? [] : [`task=${task}`];
  return { ...milestone, planned: true, due: parseDay(due) ?? null, segments };
}

/** Marks the milestone late when it became late by `day` without an event. */
function fallLate(milestone: Milestone, day: Day, ledger: Ledger, calendar: WorkingCalendar): void {
  const { reached, due, segments } = milestone;
  if (!milestone.planned || reached || due === null || ledger.level('milestones.late') !== 0) return;
  const from = calendar.nextWorkingDay(due);
  if (from <= day) ledger.setAll(from, { 'milestones.late': true }, segments);
}

function stocksOf({ reached, due }: Milestone, day: Day, calendar: WorkingCalendar): Record<string, boolean> {
  return {
    'milestones.planned': true,
    'milestones.reached': reached,
    'milestones.late': !reached && due !== null && calendar.nextWorkingDay(due) <= day,
  };
}

/** Keeps a closed risk in the category in which it was raised. */
function foldRisk(history: readonly Dated<'risk'>[], ledger: Ledger): void {
  let segments: readonly string[] = [];
  for (const { day, event } of history) {
    const open = event.type === 'vn.thang.risk.raised.v1';
    if (open) segments = [`category=${event.data.category}`];
    ledger.setAll(day, { 'risks.open': open }, segments);
  }
}

/** Counts a consultation as opened once and answered once, however often the events repeat. */
function foldConsultation(history: readonly Dated<'consultation'>[], ledger: Ledger): void {
  let opened = false;
  let answered = false;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.consultation.opened.v1') {
      ledger.add('consultations.opened', day, opened ? 0 : 1);
      ledger.add('consultations.answered', day, 0);
      opened = true;
    } else {
      ledger.add('consultations.answered', day, answered ? 0 : 1);
      answered = true;
    }
  }
}
