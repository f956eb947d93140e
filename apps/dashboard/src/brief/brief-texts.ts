import type { Language } from '#kernel';
import type { OrgUnitLevel } from '#maturity/domain';

interface BriefTexts {
  title: string;
  levels: Readonly<Record<OrgUnitLevel, string>>;
  code(code: string): string;
  stage(level: number, top: number, name: string): string;
  noStage: string;
  gates(open: number, of: number): string;
  points(score: string, band: string | null): string;
  items(met: number, of: number): string;
  targets(reached: number, of: number): string;
  notMeasured: string;
  /** What leads to the next stage; work is `null` where none can be counted. */
  toward(work: string, level: number): string;
  atTop: string;
  dataUntil(day: string): string;
  noData: string;
  work(count: string, name: string): string;
  criterion(kpi: string, value: string, threshold: string): string;
  threshold(direction: 'at-least' | 'at-most', value: string): string;
  onTheWay(share: string, level: number): string;
  milestoneLate(title: string, unit: string, due: string, days: string): string;
  silent(framework: string, day: string): string;
  measured(framework: string, count: number, of: number): string;
  reporting(count: string, of: string): string;
  doubtful(count: number): string;
  noDoubt: string;
  headings: Readonly<Record<'followed' | 'moved' | 'missing' | 'late' | 'completeness', string>>;
  nothing: Readonly<Record<'followed' | 'moved' | 'missing' | 'late', string>>;
  more(count: number): string;
  asOf(day: string): string;
  position(position: string): string;
  evidence: string;
  howToPrint: string;
  download: string;
  back: string;
}

export const briefTexts: Readonly<Record<Language, BriefTexts>> = {
  vi: {
    title: 'Tóm tắt một trang',
    levels: {
      nation: 'Quốc gia',
      ministry: 'Bộ, ngành',
      province: 'Tỉnh, thành phố',
      department: 'Sở, ban, ngành',
      commune: 'Xã, phường, đặc khu',
      other: 'Đơn vị',
    },
    code: (code) => `mã ${code}`,
    stage: (level, top, name) => `giai đoạn ${level}/${top} (${name})`,
    noStage: 'chưa đạt giai đoạn nào',
    gates: (open, of) => `${open}/${of} cổng đã mở`,
    points: (score, band) => (band === null ? `${score} điểm` : `${score} điểm, mức ${band}`),
    items: (met, of) => `đạt ${met}/${of} mục`,
    targets: (reached, of) => `đạt ${reached}/${of} chỉ tiêu`,
    notMeasured: 'chưa đo được',
    toward: (work, level) => `còn ${work} để lên giai đoạn ${level}`,
    atTop: 'đã ở giai đoạn cao nhất',
    dataUntil: (day) => `số liệu đến ${day}`,
    noData: 'chưa có số liệu',
    work: (count, name) => `${count} ${name}`,
    criterion: (kpi, value, threshold) => `${kpi}: ${value}, cần ${threshold}`,
    threshold: (direction, value) => (direction === 'at-least' ? `ít nhất ${value}` : `nhiều nhất ${value}`),
    onTheWay: (share, level) => `${share} chặng đường lên giai đoạn ${level}`,
    milestoneLate: (title, unit, due, days) => `${title} (${unit}): hạn ${due}, chậm ${days} ngày làm việc`,
    silent: (framework, day) => `${framework}: chưa cập nhật số liệu từ ${day}`,
    measured: (framework, count, of) => `${framework}: đo được ${count}/${of} chỉ số`,
    reporting: (count, of) => `${count}/${of} đơn vị có số liệu`,
    doubtful: (count) => `${count} điểm trong số liệu cần xem lại`,
    noDoubt: 'các kiểm tra chạy được không thấy điểm nào cần xem lại',
    headings: {
      followed: 'Các khung theo dõi khác',
      moved: 'Thay đổi trong một tháng qua',
      missing: 'Còn thiếu',
      late: 'Chậm tiến độ, chậm cập nhật số liệu',
      completeness: 'Mức đầy đủ của số liệu',
    },
    nothing: {
      followed: 'Không có khung nào khác.',
      moved: 'Không có thay đổi nào.',
      missing: 'Không còn thiếu gì.',
      late: 'Không có gì chậm.',
    },
    more: (count) => `và ${count} mục khác`,
    asOf: (day) => `Tính đến ${day}`,
    position: (position) => `Vị trí nhật ký sự kiện: ${position}`,
    evidence: 'Quét mã để xem bằng chứng của đúng những con số này.',
    howToPrint: 'Nhấn Ctrl+P (máy Mac: ⌘P) để in hoặc lưu thành PDF.',
    download: 'Tải bản PDF',
    back: 'Mở trang của đơn vị',
  },
  en: {
    title: 'One-page brief',
    levels: {
      nation: 'Nation',
      ministry: 'Ministry',
      province: 'Province',
      department: 'Department',
      commune: 'Commune or ward',
      other: 'Organisation',
    },
    code: (code) => `code ${code}`,
    stage: (level, top, name) => `stage ${level} of ${top} (${name})`,
    noStage: 'no stage yet',
    gates: (open, of) => `${open} of ${of} gates open`,
    points: (score, band) => (band === null ? `${score} points` : `${score} points, band ${band}`),
    items: (met, of) => `${met} of ${of} items met`,
    targets: (reached, of) => `${reached} of ${of} targets reached`,
    notMeasured: 'not measured',
    toward: (work, level) => `${work} to go for stage ${level}`,
    atTop: 'at the highest stage',
    dataUntil: (day) => `data up to ${day}`,
    noData: 'no data yet',
    work: (count, name) => `${count} ${name}`,
    criterion: (kpi, value, threshold) => `${kpi}: ${value}, needs ${threshold}`,
    threshold: (direction, value) => (direction === 'at-least' ? `${value} or more` : `${value} or less`),
    onTheWay: (share, level) => `${share} of the way to stage ${level}`,
    milestoneLate: (title, unit, due, days) => `${title} (${unit}): due ${due}, ${days} working days late`,
    silent: (framework, day) => `${framework}: no facts since ${day}`,
    measured: (framework, count, of) => `${framework}: ${count} of ${of} KPIs measured`,
    reporting: (count, of) => `${count} of ${of} organisations report`,
    doubtful: (count) => `${count} ${count === 1 ? 'thing' : 'things'} in the data to look at again`,
    noDoubt: 'the checks that could run found nothing doubtful',
    headings: {
      followed: 'Other followed frameworks',
      moved: 'What moved within a month',
      missing: 'What is missing',
      late: 'Who is late',
      completeness: 'How complete the data are',
    },
    nothing: {
      followed: 'There is no other framework.',
      moved: 'Nothing has moved.',
      missing: 'Nothing is missing.',
      late: 'Nothing is late.',
    },
    more: (count) => `and ${count} more`,
    asOf: (day) => `As of ${day}`,
    position: (position) => `Position of the event log: ${position}`,
    evidence: 'Scan the code to see the evidence of exactly these numbers.',
    howToPrint: 'Press Ctrl+P (on a Mac: ⌘P) to print it or save it as PDF.',
    download: 'Download as PDF',
    back: 'Open the organisation’s page',
  },
};

/** 30/11/2026 · 30 Nov 2026, as the page writes days. */
export function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'UTC',
    day: language === 'vi' ? '2-digit' : 'numeric',
    month: language === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
  }).format(Date.parse(day));
}
