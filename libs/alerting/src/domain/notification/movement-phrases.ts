import type { AnnouncedVerdict } from '#assessments/domain';
import type { Language } from '#kernel';

/** The titles of movements in one language. Arguments are formatted. */
export interface MovementPhrases {
  gateOpened(unit: string, gate: string): string;
  gateClosed(unit: string, gate: string): string;
  /** A KPI or a score that moved. */
  moved(unit: string, name: string, from: string, to: string): string;
  itemAttested(unit: string, item: string): string;
  itemRevoked(unit: string, item: string): string;
  target(unit: string, target: string, verdict: string): string;
  verdicts: Readonly<Record<AnnouncedVerdict, string>>;
  planned(unit: string, milestone: string, due: string): string;
  rescheduled(unit: string, milestone: string, due: string): string;
  due(unit: string, milestone: string, due: string): string;
  /** @param late in words; nothing where it is not known by how much */
  late(unit: string, milestone: string, due: string, late: string): string;
  /** @param isOne of exactly one day */
  workingDaysLate(count: string, isOne: boolean): string;
  reached(unit: string, milestone: string): string;
  cancelled(unit: string, milestone: string): string;
  recorded(unit: string, event: string, name: string): string;
  checkFired(unit: string, check: string): string;
  checkCleared(unit: string, check: string): string;
  sourceSilent(unit: string, source: string, heard: string, count: string | null): string;
  sourceHeard(unit: string, source: string): string;
  /** Events that rules ask for, by the short name of their type; any other is named by its type. */
  events: Readonly<Record<string, string>>;
  withdrawn(title: string): string;
  asOf(day: string): string;
}

const vi: MovementPhrases = {
  gateOpened: (unit, gate) => `${unit} đã mở ${gate}`,
  gateClosed: (unit, gate) => `${unit} không còn giữ được ${gate}`,
  moved: (unit, name, from, to) => `${unit}: ${name} từ ${from} thành ${to}`,
  itemAttested: (unit, item) => `${unit} đã đáp ứng “${item}”`,
  itemRevoked: (unit, item) => `${unit} không còn đáp ứng “${item}”`,
  target: (unit, target, verdict) => `${unit}: chỉ tiêu “${target}” ${verdict}`,
  verdicts: {
    reached: 'đã đạt',
    'reached-late': 'đã đạt, nhưng sau hạn',
    missed: 'quá hạn mà chưa đạt',
    'not-measured': 'chưa có số liệu',
    'not-begun': 'chưa đến kỳ thực hiện',
    ended: 'không đạt khi khung hết hiệu lực',
    'under-way': 'đang thực hiện',
  },
  planned: (unit, milestone, due) => `${unit}: mốc tiến độ mới “${milestone}”, hạn ${due}`,
  rescheduled: (unit, milestone, due) => `${unit}: điều chỉnh thời hạn mốc “${milestone}” thành ${due}`,
  due: (unit, milestone, due) => `${unit}: mốc “${milestone}” đến hạn ngày ${due}`,
  late: (unit, milestone, due, late) =>
    `${unit}: mốc “${milestone}” ${late ? `${late}, hạn` : 'đã quá hạn'} ${due}`,
  workingDaysLate: (count) => `chậm ${count} ngày làm việc`,
  reached: (unit, milestone) => `${unit} đã đạt mốc “${milestone}”`,
  cancelled: (unit, milestone) => `${unit}: mốc “${milestone}” đã hủy`,
  recorded: (unit, event, name) => `${unit}: ${event} “${name}”`,
  checkFired: (unit, check) => `${unit}: số liệu cần kiểm tra, “${check}”`,
  checkCleared: (unit, check) => `${unit}: kiểm tra “${check}” không còn phát hiện gì`,
  sourceSilent: (unit, source, heard, count) =>
    `${unit}: nguồn ${source} không gửi số liệu${count ? ` về ${count} đơn vị` : ''} kể từ ngày ${heard}`,
  sourceHeard: (unit, source) => `${unit}: nguồn ${source} đã gửi số liệu trở lại`,
  events: {
    'process.redesigned': 'tái cấu trúc quy trình',
    'dataset.opened': 'mở bộ dữ liệu',
    'system.incident-reported': 'báo cáo sự cố của',
    'risk.raised': 'nêu rủi ro',
  },
  withdrawn: (title) => `Rút lại thông báo: ${title}`,
  asOf: (day) => `Tính đến ngày ${day}.`,
};

const en: MovementPhrases = {
  gateOpened: (unit, gate) => `${unit} opened ${gate}`,
  gateClosed: (unit, gate) => `${unit} no longer holds ${gate}`,
  moved: (unit, name, from, to) => `${unit}: ${name} went from ${from} to ${to}`,
  itemAttested: (unit, item) => `${unit} now meets "${item}"`,
  itemRevoked: (unit, item) => `${unit} no longer meets "${item}"`,
  target: (unit, target, verdict) => `${unit}: target "${target}" ${verdict}`,
  verdicts: {
    reached: 'is reached',
    'reached-late': 'was reached late',
    missed: 'was missed',
    'not-measured': 'is not measured yet',
    'not-begun': 'has not begun',
    ended: 'ended unreached with its framework',
    'under-way': 'is under way',
  },
  planned: (unit, milestone, due) => `${unit}: new milestone "${milestone}", due ${due}`,
  rescheduled: (unit, milestone, due) => `${unit}: milestone "${milestone}" is now due ${due}`,
  due: (unit, milestone, due) => `${unit}: milestone "${milestone}" is due on ${due}`,
  late: (unit, milestone, due, late) =>
    `${unit}: milestone "${milestone}" is ${late ? `${late}, due` : 'overdue since'} ${due}`,
  workingDaysLate: (count, isOne) => `${count} working ${isOne ? 'day' : 'days'} late`,
  reached: (unit, milestone) => `${unit} reached the milestone "${milestone}"`,
  cancelled: (unit, milestone) => `${unit}: milestone "${milestone}" was cancelled`,
  recorded: (unit, event, name) => `${unit}: ${event} "${name}"`,
  checkFired: (unit, check) => `${unit}: figures to check, "${check}"`,
  checkCleared: (unit, check) => `${unit}: the check "${check}" passes again`,
  sourceSilent: (unit, source, heard, count) =>
    `${unit}: source ${source} has sent nothing${count ? ` about ${count} organisations` : ''} since ${heard}`,
  sourceHeard: (unit, source) => `${unit}: source ${source} sends again`,
  events: {
    'process.redesigned': 'process redesigned:',
    'dataset.opened': 'dataset opened:',
    'system.incident-reported': 'incident reported at',
    'risk.raised': 'risk raised:',
  },
  withdrawn: (title) => `Notice withdrawn: ${title}`,
  asOf: (day) => `As of ${day}.`,
};

export const movementPhrases: Readonly<Record<Language, MovementPhrases>> = { vi, en };
