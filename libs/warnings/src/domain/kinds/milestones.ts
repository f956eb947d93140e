import { isOfType, nounOf, type LoggedEvent } from '#event-log/domain';
import { formatDay, parseDay, type LocalizedText } from '#kernel';
import { namedUnit } from '../named-unit.js';
import { defineKind } from '../warning-kind.js';

const PLANNED = 'vn.thang.milestone.planned.v1';

/** Milestones that do not follow their plan, or share an id. */
export const aboutMilestones = [
  defineKind({
    code: 'milestone-planned-twice',
    withoutEffect: false,
    inspect: (event, { historyOf }) => {
      if (!isOfType(event, PLANNED)) return [];
      const title = titleOf(event);
      const earlier = historyOf(event)
        .filter((other) => other.type === PLANNED && isBefore(other, event) && !sameFact(other, event))
        .map(titleOf)
        .find((other) => comparable(other) !== comparable(title));
      if (earlier === undefined) return [];
      return [{ pointer: '/data/title', values: { subject: event.subject ?? '', title, earlier } }];
    },
    name: {
      vi: 'Mốc tiến độ được lập kế hoạch hai lần với tên khác nhau',
      en: 'Milestone planned twice under other titles',
    },
    detail: ({ subject, title, earlier }) => ({
      vi: `${subject} đã có trong kế hoạch với tên “${earlier}”; lần này tên là “${title}”. Chỉ lần lập sau cùng được tính.`,
      en: `${subject} was planned before as "${earlier}"; this time it is "${title}". Only the last plan counts.`,
    }),
    advice: {
      vi: 'Nếu là mốc khác, hãy dùng mã khác. Nếu vẫn là mốc đó, hãy gửi bản sửa (corrects) cho tên, hoặc milestone.rescheduled cho thời hạn.',
      en: 'Give another milestone an id of its own. For the same one, send a correction (corrects) of the title, or milestone.rescheduled for the due day.',
    },
  }),

  defineKind({
    code: 'milestone-never-planned',
    withoutEffect: true,
    inspect: (event, { historyOf, tree }) => {
      const { subject, orgUnit, type } = event;
      if (subject === null || orgUnit === null || nounOf(type) !== 'milestone' || type === PLANNED) return [];
      if (historyOf(event).some((other) => other.type === PLANNED)) return [];
      const values = {
        subject,
        orgUnit: namedUnit(tree, orgUnit, 'vi'),
        orgUnitEn: namedUnit(tree, orgUnit, 'en'),
      };
      return [{ pointer: '/subject', values }];
    },
    name: { vi: 'Mốc tiến độ chưa có trong kế hoạch', en: 'Milestone that was never planned' },
    detail: ({ subject, orgUnit, orgUnitEn }) => ({
      vi: `${orgUnit} chưa lập kế hoạch cho ${subject}: sự kiện được lưu nhưng chưa được tính.`,
      en: `${orgUnitEn} never planned ${subject}: the event is stored and does not count.`,
    }),
    advice: {
      vi: 'Kiểm tra mã của mốc, hoặc gửi milestone.planned cho mốc này.',
      en: 'Check the id of the milestone, or send milestone.planned for it.',
    },
  }),

  defineKind({
    code: 'due-already-past',
    withoutEffect: false,
    inspect: (event, { zone }) => {
      if (!isOfType(event, PLANNED) && !isOfType(event, 'vn.thang.milestone.rescheduled.v1')) return [];
      const due = parseDay(event.data.due);
      const on = zone.dayOf(event.time);
      if (due === undefined || due >= on) return [];
      const values = { subject: event.subject ?? '', due: formatDay(due), on: formatDay(on) };
      return [{ pointer: '/data/due', values }];
    },
    name: { vi: 'Thời hạn đã qua ngay khi lập', en: 'Due day that was already past' },
    detail: ({ subject, due, on }) => ({
      vi: `Thời hạn ${due} của ${subject} đã qua vào ngày ${on} của sự kiện: mốc quá hạn ngay từ đầu.`,
      en: `The due day ${due} of ${subject} was already past on ${on}, the day of the event: the milestone is late from the start.`,
    }),
    advice: {
      vi: 'Kiểm tra năm của thời hạn; nếu sai, hãy gửi bản sửa (corrects).',
      en: 'Check the year of the due day; if it is wrong, send a correction (corrects).',
    },
  }),
] as const;

function titleOf({ data }: Pick<LoggedEvent, 'data'>): string {
  const title = data['title'] as LocalizedText | string;
  return typeof title === 'string' ? title : title.vi;
}

const comparable = (title: string): string => title.normalize('NFKC').trim().toLowerCase();

function isBefore(one: LoggedEvent, other: LoggedEvent): boolean {
  return one.time < other.time || (one.time === other.time && one.position < other.position);
}

/** A correction and what it corrects are versions of one fact. */
function sameFact(one: LoggedEvent, other: LoggedEvent): boolean {
  return (one.chain ?? one.position) === (other.chain ?? other.position);
}
