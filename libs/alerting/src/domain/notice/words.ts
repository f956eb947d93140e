import { inLanguage, type Language } from '#kernel';
import type { KpiUnit, MissingWork, Stage, StageRef, Track } from '#maturity/domain';
import type { JournalEntry } from '#scorecards/domain';
import { formatCount, formatValue, honestDecimals } from './numbers.js';
import type { NoticeContext } from './notice-context.js';
import { phraseBook } from './phrase-book.js';
import type { Phrases } from './phrases.js';

/** The words for everything one journal entry speaks of, in one language. */
export class Words {
  readonly say: Phrases;
  readonly unit: string;
  readonly framework: string;
  readonly track: string;
  private readonly definition: ReturnType<NoticeContext['framework']>;
  private readonly ladder: Track | undefined;

  constructor(
    entry: Pick<JournalEntry, 'orgUnit' | 'framework' | 'edition' | 'track'>,
    private readonly context: NoticeContext,
    private readonly language: Language,
  ) {
    this.say = phraseBook[language];
    this.definition = context.framework(entry.framework, entry.edition);
    this.ladder = this.definition?.tracks.find(({ id }) => id === entry.track);
    this.unit = inLanguage(context.orgUnitName(entry.orgUnit) ?? entry.orgUnit, language);
    this.framework = inLanguage(this.definition?.name ?? entry.framework, language);
    this.track = inLanguage(this.ladder?.name ?? entry.track, language);
  }

  stage(ref: StageRef): string;
  stage(ref: StageRef | null): string | null;
  stage(ref: StageRef | null): string | null {
    if (!ref) return null;
    const name = this.ladder?.stages.find(({ id }) => id === ref.id)?.name ?? ref.id;
    return this.say.stage(ref.level, inLanguage(name, this.language));
  }

  /** The rungs above `below` up to and including `upTo`. */
  rungs(below: StageRef | null, upTo: StageRef | null): readonly Stage[] {
    const [low, high] = [below?.level ?? 0, upTo?.level ?? 0];
    return (this.ladder?.stages ?? []).filter(({ level }) => level > low && level <= high);
  }

  kpi(id: string): string {
    return inLanguage(this.definition?.kpis.find((kpi) => kpi.id === id)?.name ?? id, this.language);
  }

  /** A KPI's value in its unit and with its decimals: 79.96 beside a threshold of 80 does not read as 80. */
  value(kpi: string, value: number | null, unit: KpiUnit, threshold?: number): string {
    if (value === null) return this.say.notMeasured;
    const usual = this.definition?.kpis.find(({ id }) => id === kpi)?.decimals ?? 2;
    const decimals = threshold === undefined ? usual : honestDecimals(value, threshold, usual);
    return formatValue(value, unit, decimals, this.language);
  }

  /** A threshold is shown as the file has it. */
  threshold(value: number, unit: KpiUnit): string {
    return formatValue(value, unit, 6, this.language);
  }

  unitOf(kpi: string): KpiUnit {
    return this.definition?.kpis.find(({ id }) => id === kpi)?.unit ?? 'count';
  }

  work({ measure, count }: MissingWork): string {
    const noun = this.context.measure(measure)?.unitOfWork;
    const singular = this.language === 'en' && count === 1 ? noun?.enOne : undefined;
    return this.say.moreWork(
      formatCount(count, this.language),
      singular ?? inLanguage(noun ?? measure, this.language),
    );
  }
}
