import {
  formatDay,
  formatDecimal,
  formatFigure,
  formatThreshold,
  parseDay,
  type Day,
  type Language,
} from '#kernel';
import type { OverviewSummaryResponse, WhereFigure } from './summary.response.js';

type Figures = Omit<OverviewSummaryResponse, 'sentence'>;

/** Says in one sentence where an org unit stands, what is missing, what moved and how new the figures are. */
export function summarySentence(figures: Figures, language: Language): string {
  const say = phrases[language];
  const result = resultOf(figures, language);
  const missing = figures.where === null ? null : missingOf(figures, language);
  const first = [`${figures.root.name}: ${result}`, missing].filter((part) => part !== null).join(', ');
  const moved = figures.moved === null ? null : movedOf(figures, language);
  const parts = [first, moved, dataOf(figures, language)].filter((part) => part !== null);
  return say.sentence(parts);
}

function resultOf({ where, track, late }: Figures, language: Language): string {
  const say = phrases[language];
  if (where === null || track === null) return say.noFramework;
  if (where.measured) return ownResult(where, track, language);
  const most = mostCommon(where);
  if (most === null) return say.unmeasured;
  const { level, count } = most;
  const units = late?.units ?? count;
  return level === 0 ? say.mostWithout(count, units) : say.mostAt(track.kind, level, count, units);
}

function ownResult(
  { stage, reached, of }: WhereFigure,
  { kind, top }: NonNullable<Figures['track']>,
  language: Language,
): string {
  const say = phrases[language];
  if (top === 0)
    return reached === null || of === null
      ? say.unmeasured
      : say.reached(kind, formatDecimal(reached, language, 2), formatDecimal(of, language, 2));
  return stage === null ? say.noStage(kind, top) : say.stage(kind, stage.level, top);
}

/** Returns the level at which most org units stand; `null`: none is measured. */
function mostCommon({ byLevel }: WhereFigure): { level: number; count: number } | null {
  const count = Math.max(0, ...byLevel);
  return count === 0 ? null : { level: byLevel.lastIndexOf(count), count };
}

function missingOf({ where, track, missing, root }: Figures, language: Language): string | null {
  const say = phrases[language];
  if (!where || !track || track.top === 0) return null;
  if (!missing) return where.measured && where.stage?.level === track.top ? say.atTop : null;
  const { first, next, orgUnit } = missing;
  if (!first) return null;
  const aim = say.aim(track.kind, next.level);
  const lacks = first.missing
    ? say.work(formatDecimal(first.missing.count, language), first.missing.name, aim)
    : first.value === null
      ? null
      : say.gap(
          first.name,
          formatFigure(first.value, first, language),
          formatThreshold(first.threshold, first.unit, language),
          aim,
        );
  if (lacks === null) return say.unknownKpi(first.name);
  return orgUnit.code === root.code ? lacks : say.closest(orgUnit.name, lacks);
}

function movedOf({ moved, track, late }: Figures, language: Language): string | null {
  const say = phrases[language];
  if (!moved || !track) return null;
  const { upInWeek: up, downInWeek: down } = moved;
  const staged = track.top > 0;
  if (late?.units === 1) return up + down === 0 ? say.stayed(staged) : say.moved(up > 0, staged);
  const moves = [...(down > 0 ? [say.down(down, staged)] : []), ...(up > 0 ? [say.up(up, staged)] : [])];
  return moves.length === 0 ? say.nothingMoved(staged) : say.inWeek(moves.join(', '));
}

function dataOf({ late, asOf }: Figures, language: Language): string | null {
  const say = phrases[language];
  if (!late) return null;
  const { lastHeard, silentSince } = late.freshness;
  if (lastHeard === null) return say.noData;
  const day = shortDay(lastHeard, asOf, language);
  return silentSince === null ? say.dataUntil(day) : say.silentFrom(day);
}

/** Returns a day without its year where that is the year of the page. */
export function shortDay(day: string, asOf: string, language: Language): string {
  const known: Day = parseDay(day) ?? 0;
  const [year = '', month = '', date = ''] = formatDay(known).split('-');
  const isThisYear = asOf.startsWith(year);
  if (language === 'vi') return isThisYear ? `${date}/${month}` : `${date}/${month}/${year}`;
  const format = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const options = isThisYear ? format : ({ ...format, year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', options).format(known * 86_400_000);
}

type Kind = NonNullable<Figures['track']>['kind'];

interface Phrases {
  sentence: (parts: readonly string[]) => string;
  stage: (kind: Kind, level: number, top: number) => string;
  noStage: (kind: Kind, top: number) => string;
  reached: (kind: Kind, reached: string, of: string) => string;
  mostAt: (kind: Kind, level: number, count: number, units: number) => string;
  mostWithout: (count: number, units: number) => string;
  unmeasured: string;
  noFramework: string;
  atTop: string;
  aim: (kind: Kind, level: number) => string;
  work: (count: string, name: string, aim: string) => string;
  gap: (kpi: string, value: string, threshold: string, aim: string) => string;
  unknownKpi: (kpi: string) => string;
  closest: (name: string, lacks: string) => string;
  up: (count: number, staged: boolean) => string;
  down: (count: number, staged: boolean) => string;
  inWeek: (moves: string) => string;
  nothingMoved: (staged: boolean) => string;
  moved: (up: boolean, staged: boolean) => string;
  stayed: (staged: boolean) => string;
  dataUntil: (day: string) => string;
  silentFrom: (day: string) => string;
  noData: string;
}

const levelVi = (kind: Kind): string => (kind === 'index' ? 'mức' : 'giai đoạn');
const levelEn = (kind: Kind): string => (kind === 'index' ? 'band' : 'stage');
const units = (count: number): string => (count === 1 ? 'organisation' : 'organisations');

const phrases: Readonly<Record<Language, Phrases>> = {
  vi: {
    sentence: (parts) => `${parts.join('; ')}.`,
    stage: (kind, level, top) =>
      kind === 'independent' ? `mở ${level}/${top} cổng` : `${levelVi(kind)} ${level}/${top}`,
    noStage: (kind, top) =>
      kind === 'independent' ? `mở 0/${top} cổng` : `chưa đạt ${levelVi(kind)} nào trong ${top}`,
    reached: (kind, reached, of) =>
      kind === 'index'
        ? `${reached}/${of} điểm`
        : `đạt ${reached}/${of} ${kind === 'targets' ? 'chỉ tiêu' : 'mục'}`,
    mostAt: (kind, level, count, all) =>
      kind === 'independent'
        ? `${count}/${all} đơn vị mở ${level} cổng`
        : `${count}/${all} đơn vị ở ${levelVi(kind)} ${level}`,
    mostWithout: (count, all) => `${count}/${all} đơn vị chưa đạt giai đoạn nào`,
    unmeasured: 'chưa đủ số liệu để xếp giai đoạn',
    noFramework: 'chưa có khung đánh giá nào áp dụng',
    atTop: 'đã ở mức cao nhất',
    aim: (kind, level) =>
      kind === 'independent' ? `để mở cổng ${level}` : `để lên ${levelVi(kind)} ${level}`,
    work: (count, name, aim) => `còn thiếu ${count} ${name} ${aim}`,
    gap: (kpi, value, threshold, aim) => `${kpi} đang ${value}, cần ${threshold} ${aim}`,
    unknownKpi: (kpi) => `chưa đo được ${kpi}`,
    closest: (name, lacks) => `gần nhất là ${name}: ${lacks}`,
    up: (count, staged) => `${count} đơn vị ${staged ? 'lên giai đoạn' : 'tăng'}`,
    down: (count, staged) => `${count} đơn vị ${staged ? 'xuống giai đoạn' : 'giảm'}`,
    inWeek: (moves) => `${moves} trong 7 ngày qua`,
    nothingMoved: (staged) =>
      staged ? '7 ngày qua không đơn vị nào đổi giai đoạn' : '7 ngày qua không có biến động',
    moved: (up, staged) =>
      `đã ${up ? (staged ? 'lên giai đoạn' : 'tăng') : staged ? 'xuống giai đoạn' : 'giảm'} trong 7 ngày qua`,
    stayed: (staged) => (staged ? 'giai đoạn không đổi trong 7 ngày qua' : 'không đổi trong 7 ngày qua'),
    dataUntil: (day) => `số liệu đến ${day}`,
    silentFrom: (day) => `chưa có số liệu mới từ ${day}`,
    noData: 'chưa có số liệu',
  },
  en: {
    sentence: (parts) => `${parts.join('; ')}.`,
    stage: (kind, level, top) =>
      kind === 'independent' ? `${level} of ${top} gates open` : `${levelEn(kind)} ${level} of ${top}`,
    noStage: (kind, top) =>
      kind === 'independent' ? `0 of ${top} gates open` : `no ${levelEn(kind)} of ${top} yet`,
    reached: (kind, reached, of) =>
      kind === 'index'
        ? `${reached} of ${of} points`
        : `${reached} of ${of} ${kind === 'targets' ? 'targets' : 'items'} met`,
    mostAt: (kind, level, count, all) =>
      kind === 'independent'
        ? `${count} of ${all} ${units(all)} with ${level} gates open`
        : `${count} of ${all} ${units(all)} at ${levelEn(kind)} ${level}`,
    mostWithout: (count, all) => `${count} of ${all} ${units(all)} without a stage`,
    unmeasured: 'not enough facts for a stage',
    noFramework: 'no framework applies yet',
    atTop: 'already at the top',
    aim: (kind, level) =>
      kind === 'independent' ? `to open gate ${level}` : `for ${levelEn(kind)} ${level}`,
    work: (count, name, aim) => `${count} more ${name} ${aim}`,
    gap: (kpi, value, threshold, aim) => `${kpi} ${value}, ${threshold} needed ${aim}`,
    unknownKpi: (kpi) => `${kpi} not measured`,
    closest: (name, lacks) => `closest is ${name}: ${lacks}`,
    up: (count, staged) => `${count} ${units(count)} ${staged ? 'advanced' : 'rose'}`,
    down: (count) => `${count} ${units(count)} fell`,
    inWeek: (moves) => `${moves} in the last 7 days`,
    nothingMoved: (staged) =>
      staged ? 'no organisation changed its stage in the last 7 days' : 'nothing moved in the last 7 days',
    moved: (up, staged) => `${up ? (staged ? 'advanced' : 'rose') : 'fell'} in the last 7 days`,
    stayed: (staged) => (staged ? 'stage unchanged for 7 days' : 'unchanged for 7 days'),
    dataUntil: (day) => `data until ${day}`,
    silentFrom: (day) => `no new data since ${day}`,
    noData: 'no data yet',
  },
};
