import type { AnnouncementData, EntryItem } from '#assessments/domain';
import {
  formatDecimal,
  formatFigure,
  formatThreshold,
  inLanguage,
  type Language,
  type LocalizedText,
} from '#kernel';
import {
  kpisOfTrack,
  partName,
  scoreDecimals,
  shownDecimals,
  stageName,
  type Band,
  type KpiUnit,
  type MissingWork,
  type Stage,
  type StageRef,
  type Target,
  type Track,
} from '#maturity/domain';
import type { Announcement } from './announcement.js';
import { eventWord } from './event-words.js';
import { formatDate } from './days.js';
import type { NotificationContext } from './notification-context.js';
import { phraseBook } from './phrase-book.js';
import type { Phrases } from './phrases.js';
import { clip, singleLine } from './single-line.js';

const NO_GATE: StageRef = { level: 0, id: 'open-0' };

/** Most characters and words of a name, so that no name fills a message. */
const LONG_NAME = [60, 12] as const;
const SHORT_NAME = [40, 7] as const;

/** Names and formats everything that one journal entry mentions, in one language. */
export class Words {
  readonly say: Phrases;
  readonly unit: string;
  readonly framework: string;
  readonly track: string;
  private readonly definition: ReturnType<NotificationContext['framework']>;
  private readonly definedTrack: Track | undefined;

  constructor(
    readonly entry: Announcement,
    private readonly context: NotificationContext,
    private readonly language: Language,
  ) {
    this.say = phraseBook[language];
    this.definition =
      entry.framework === null ? undefined : context.framework(entry.framework, entry.edition ?? undefined);
    this.definedTrack = this.definition?.tracks.find(({ id }) => id === entry.track);
    this.unit = this.name(context.orgUnitName(entry.orgUnit) ?? entry.orgUnit, LONG_NAME);
    this.framework = this.name(this.definition?.name ?? entry.framework ?? '', SHORT_NAME);
    this.track = this.name(this.definedTrack?.name ?? entry.track ?? '', SHORT_NAME);
  }

  /** Names another org unit. */
  orgUnit(code: string): string {
    return this.name(this.context.orgUnitName(code) ?? code, SHORT_NAME);
  }

  stage(ref: StageRef): string;
  stage(ref: StageRef | null): string | null;
  stage(ref: StageRef | null): string | null {
    if (this.definedTrack?.kind === 'independent') return this.gates(ref ?? NO_GATE);
    if (!ref) return null;
    const name = this.name(stageName(this.definedTrack, ref), SHORT_NAME);
    return this.definedTrack?.kind === 'index'
      ? this.say.band(ref.level, name)
      : this.say.stage(ref.level, name);
  }

  /** Returns the stages or the gate that was reached. */
  gained({ from, to, item }: AnnouncementData): readonly Stage[] {
    return this.definedTrack?.kind === 'independent'
      ? this.named(item ? [item.id] : [])
      : this.rungs(from, to);
  }

  /** Returns the stages or the gate that was lost. */
  lost({ from, to, item }: AnnouncementData): readonly Stage[] {
    return this.definedTrack?.kind === 'independent'
      ? this.named(item ? [item.id] : [])
      : this.rungs(to, from);
  }

  /** Returns the next stage or gate. */
  ahead({ to, next }: AnnouncementData): readonly Stage[] {
    return this.definedTrack?.kind === 'independent'
      ? this.named(next ? [next.id] : [])
      : this.rungs(to, next);
  }

  /** Names the gate, item, target, milestone or event that an entry is about. */
  item(item: EntryItem | undefined): string {
    if (!item) return '';
    return this.name(item.name ?? partName(this.definedTrack, item.id), LONG_NAME);
  }

  /** Names the gate that an entry is about, with its place in the list. */
  gateOf(item: EntryItem | undefined): string {
    const [gate] = this.named(item ? [item.id] : []);
    return gate ? this.gates(gate) : this.item(item);
  }

  /** Formats a score with the decimals of its publisher. */
  score(score: number | null | undefined): string {
    if (score === null || score === undefined) return this.say.notMeasured;
    const decimals = scoreDecimals(this.definedTrack, score);
    return formatFigure(score, { unit: 'score', decimals }, this.language);
  }

  /** Names a gate, or says how many gates are open. */
  private gates(ref: StageRef): string {
    const name = this.name(stageName(this.definedTrack, ref), SHORT_NAME);
    return this.named([ref.id]).length > 0 ? this.say.gate(ref.level, name) : this.say.openGates(name);
  }

  private named(ids: readonly string[]): readonly Stage[] {
    return (this.definedTrack?.stages ?? []).filter(({ id }) => ids.includes(id));
  }

  /** Returns the stages above `below` up to and including `upTo`. */
  private rungs(below: StageRef | null, upTo: StageRef | null): readonly Stage[] {
    const [low, high] = [below?.level ?? 0, upTo?.level ?? 0];
    return (this.definedTrack?.stages ?? []).filter(({ level }) => level > low && level <= high);
  }

  /** Returns whether the track is computed from the KPI. */
  isOfTrack(kpi: string): boolean {
    return this.definedTrack !== undefined && kpisOfTrack(this.definedTrack).includes(kpi);
  }

  /** Names another track of the framework. */
  trackNamed(id: string): string {
    return this.name(this.definition?.tracks.find((track) => track.id === id)?.name ?? id, SHORT_NAME);
  }

  kpi(id: string): string {
    return this.name(this.definition?.kpis.find((kpi) => kpi.id === id)?.name ?? id, LONG_NAME);
  }

  /** Formats the value of a KPI in its unit. Beside a threshold of 80, 79.96 is not rounded to 80. */
  value(kpi: string, value: number | null, unit: KpiUnit, threshold?: number): string {
    if (value === null) return this.say.notMeasured;
    const beside = threshold === undefined ? [] : [threshold];
    const decimals = shownDecimals(this.definition, kpi, value, beside);
    return formatFigure(value, { unit, decimals }, this.language);
  }

  /** Formats a threshold as the framework file gives it. */
  threshold(value: number, unit: KpiUnit): string {
    return formatThreshold(value, unit, this.language);
  }

  unitOf(kpi: string): KpiUnit {
    return this.definition?.kpis.find(({ id }) => id === kpi)?.unit ?? 'count';
  }

  work({ measure, count }: MissingWork): string {
    const noun = this.context.measure(measure)?.unitOfWork;
    const singular = this.language === 'en' && count === 1 ? noun?.enOne : undefined;
    return this.say.moreWork(
      formatDecimal(count, this.language),
      singular ?? inLanguage(noun ?? measure, this.language),
    );
  }

  /** Returns the kind of the track; `undefined` where no framework is installed that has it. */
  get kind(): Track['kind'] | undefined {
    return this.definedTrack?.kind;
  }

  /** Returns the target of the track with this id. */
  target(id: string): Target | undefined {
    return this.definedTrack?.kind === 'targets'
      ? this.definedTrack.targets.find((target) => target.id === id)
      : undefined;
  }

  /** Returns the band of the index with this id. */
  bandOf(ref: StageRef | null): Band | undefined {
    return this.definedTrack?.kind === 'index'
      ? this.definedTrack.bands.find(({ id }) => id === ref?.id)
      : undefined;
  }

  /** Writes an event as one line: its subject, what happened, and the day; `null` where it is not known. */
  event(position: number): string | null {
    const event = this.context.event?.(position);
    if (!event) return null;
    const day = formatDate(this.context.zone.dayOf(event.time), this.language);
    const subject = clip(singleLine(event.subject ?? ''), 48, 4);
    return [subject, eventWord(event.type, this.language), day].filter(Boolean).join(', ');
  }

  private name(name: LocalizedText | string, [characters, words]: readonly [number, number]): string {
    return clip(singleLine(inLanguage(name, this.language)), characters, words);
  }
}
