import type { AssessmentEntryKind, ChangeCause } from '#assessments/domain';
import type { ResolveReason } from '../alert.js';

/** What an advice may name. */
export interface Advice {
  /** The next stage, gate or band; `null`: there is none. */
  next: string | null;
  /** The work that is missing for it, in countable units; `null`: none is known. */
  work: string | null;
  /** When it is expected; `null`: unknown. */
  arrival: string | null;
}

/** The sentences of notifications in one language. Arguments are formatted. */
export interface Phrases {
  /** A stage within a sentence: `giai đoạn 2 (Mở)`. */
  stage(level: number, name: string): string;
  /** A band of an index: `mức 3 (Cao)`. */
  band(level: number, name: string): string;
  /** A gate that opens independently of others: `cổng 2 (Không giấy tờ)`. */
  gate(level: number, name: string): string;
  /** How many gates are open, within a sentence: `mức đã mở 3/4 cổng`. */
  openGates(howMany: string): string;
  /** Stages in a subject, where there is room for numbers only; 0 is below the first. */
  stageChange(from: number, to: number): string;
  bandChange(from: number, to: number): string;
  gateChange: Readonly<{ opened: string; closed: string }>;
  itemChange: Readonly<{ attested: string; revoked: string }>;
  approachingChange(share: string): string;
  /** What a milestone or event that has no "from" and "to" has become. */
  milestones: Readonly<Record<'planned' | 'due' | 'late' | 'reached' | 'cancelled', string>>;
  checkChange: Readonly<{ fired: string; cleared: string }>;
  /** How many findings a check has; of the events of a source where one is given. */
  findings(count: string, source: string | null): string;
  /** After the source, in a subject. */
  sourceChange: Readonly<{
    silent: (heard: string) => string;
    silentAbout: (count: string) => string;
    heard: string;
  }>;
  /** Heads the org units that a source is silent about. */
  silentAbout: string;
  /** When a silent source was last heard, and its usual gap where it is known. */
  silence(source: string, heard: string, usualGap: string | null): string;
  /** What to do about a silent source, in one line. */
  silenceAction: string;

  advanced(unit: string, to: string): string;
  regressed(unit: string, from: string | null, to: string | null): string;
  approaching(unit: string, next: string): string;
  kpiMoved(unit: string, kpi: string, value: string): string;
  baseline(unit: string, to: string | null): string;
  restated(unit: string, to: string | null): string;
  /** What to do, in one line, for each kind of entry. */
  actions: Readonly<Record<AssessmentEntryKind, (advice: Advice) => string>>;

  causes: Readonly<Record<ChangeCause, string>>;
  /** Why: the deciding figure, and the causes. */
  why(figure: string | null, causes: string | null): string;
  /** A run had to be waited for, and is not complete. */
  runStillOpen: string;
  fraction(numerator: string, denominator: string): string;
  threshold(direction: 'at-least' | 'at-most', threshold: string): string;
  exitThreshold(direction: 'at-least' | 'at-most', threshold: string): string;
  needs(direction: 'at-least' | 'at-most', threshold: string): string;
  /** A threshold, points or a target that no publisher has set. */
  houseDefault: string;
  notMeasured: string;
  /** In place of a published value that counts no more, since this day. */
  expired(day: string): string;
  /** What a publisher announced; `place` is `null` where no rank was published. */
  published(on: string, score: string, place: string | null): string;
  place(rank: string, of: string | null): string;
  /** The score that Thang computes itself, beside the published one; `null`: for lack of data it has none. */
  computed(track: string, score: string | null): string;

  /** The stage before and after, in words, with its framework and day. */
  ladder(framework: string, from: string | null, to: string | null, day: string): string;
  /** A value with its fraction and its threshold: `61,3% (8/13), ngưỡng đạt ≥ 50%`. */
  target(direction: 'at-least' | 'at-most', value: string, due: string): string;

  figures: string;
  events: string;
  missing(next: string): string;
  moreWork(count: string, unitOfWork: string): string;
  /** A share of too few items: how many there are, and how many it takes. */
  tooFew(count: string, atLeast: string): string;
  /** Several kinds of work that are needed together. */
  together(works: readonly string[]): string;
  /** Where no work can be counted: the points that the score of an index lacks. */
  morePoints(points: string): string;
  arrival(day: string): string;
  andMore(count: string): string;

  acknowledged(title: string): string;
  acknowledgedBy(name: string): string;
  resolved(title: string): string;
  resolvedBecause: Readonly<Record<ResolveReason, string>>;
  nothingToDo: string;
  replaced(title: string): string;
  replacedBecause: string;

  withdrawn(subject: string): string;
  /** The title: the unit, when it was first notified, of what, and the framework; '' for none. */
  withdrawnTitle(unit: string, notice: string, about: string, framework: string): string;
  /** What a withdrawn notice told. A stage of 0 is below the first. */
  withdrawnAbout: Readonly<{
    advanced(to: number): string;
    regressed(to: number): string;
    change(change: string): string;
  }>;
  /** `cause` is how the record fell: taken back, corrected, or overtaken by later records. */
  withdrawnWhy(notice: string, cause: 'retracted' | 'corrected' | 'other', reason: string | null): string;
  /** Why several notices do not hold, with the reasons that their sources give. */
  withdrawnWhyMany(reasons: readonly string[]): string;
  withdrawnAction(unit: string, now: string | null): string;
  /** A time of today, and one of another day. */
  noticeOf(time: string, day: string | null): string;

  /** Several changes in one message. */
  manySubject(changes: string, units: string): string;
  weeklySubject(changes: string, units: string): string;
  manyTitle(changes: string, units: string): string;
  manyWhy(causes: string | null): string;
  manyAction: string;
  changes: string;
  /** A change that no longer holds, such as a threshold that is no longer close. */
  endedChange(change: string): string;
  andMoreUnits(count: string): string;
  withdrawnSubject(notices: string, units: string): string;
  withdrawnMany(notices: string, units: string): string;
  columns: readonly [unit: string, framework: string, change: string];
}

export function sign(direction: 'at-least' | 'at-most'): string {
  return direction === 'at-least' ? '≥' : '≤';
}
