import {
  eventTypesOf,
  figureSegment,
  isOwnFigureName,
  recentTrailingId,
  reportedId,
  trailingId,
} from '#maturity/domain';
import type { Framework, Reading } from '#maturity/domain';

type FrameworkReadings = Pick<Framework, 'readings'>;

const INDEX_MEASURES: ReadonlySet<string> = new Set(['indices.value', 'indices.rank', 'indices.of']);
const COMPONENTS = 'indices.component';
const CAPABILITIES = 'capabilities.';
const FIGURES = 'figures.';
const STATUS = 'capabilities.status';

/** What a set of frameworks reads of indices, capabilities, reported quantities and event types. */
export class FrameworkReads {
  private readonly readings: readonly Reading[];
  private readonly measures: ReadonlySet<string>;
  private readonly types: ReadonlySet<string>;
  /** The subjects of index and component readings; null: a reading of all of them. */
  private readonly indexSubjects: ReadonlySet<string | null>;
  private readonly componentSubjects: ReadonlySet<string | null>;

  constructor(frameworks: readonly FrameworkReadings[]) {
    this.readings = frameworks.flatMap(({ readings }) => readings);
    this.measures = new Set(this.readings.map(({ measure }) => measure));
    this.types = new Set([...this.measures].flatMap(eventTypesOf));
    this.indexSubjects = this.subjectsOf((measure) => INDEX_MEASURES.has(measure));
    this.componentSubjects = this.subjectsOf((measure) => measure === COMPONENTS);
  }

  /** @param index for example `index/un-egdi` */
  readsIndex(index: string): boolean {
    if (this.indexSubjects.has(null) || this.indexSubjects.has(index)) return true;
    return this.readsComponentsOf(index);
  }

  /** Returns whether any component of the index is read. */
  readsComponentsOf(index: string): boolean {
    const subjects = [...this.componentSubjects];
    return subjects.some((subject) => subject === null || subject.startsWith(`${index}#`));
  }

  readsComponent(index: string, component: string): boolean {
    return this.componentSubjects.has(null) || this.componentSubjects.has(`${index}#${component}`);
  }

  /** @param capability for example `capability/oecd-dgi/strategy` */
  readsCapability(capability: string): boolean {
    const [, framework = ''] = capability.split('/');
    return this.readings.some(({ measure, subject }) => {
      if (!measure.startsWith(CAPABILITIES)) return false;
      if (subject === null) return true;
      return measure === STATUS ? subject === capability : subject === `framework=${framework}`;
    });
  }

  /** Returns whether a quantity that an org unit reports about itself reaches any formula. */
  readsQuantity(quantity: string): boolean {
    if (isOwnFigureName(quantity)) return this.readsFigure(figureSegment(quantity));
    const companions = [reportedId(quantity), trailingId(quantity), recentTrailingId(quantity)];
    return (
      companions.some((id) => this.measures.has(id)) ||
      this.readings.some(({ measure, as }) => measure === quantity && as === 'effective')
    );
  }

  /** Returns whether an own figure is read, of the org unit or of one of its services or processes. */
  private readsFigure(figure: string): boolean {
    return this.readings.some(
      ({ measure, subject }) =>
        measure.startsWith(FIGURES) && (subject === figure || subject?.endsWith(`#${figure}`) === true),
    );
  }

  /**
   * Returns whether frameworks read parts of measures by this key, such as `sector`, but never this value of
   * it. Where none reads a part by the key, its values are only kept.
   */
  missesSegment(key: string, value: string): boolean {
    const parts = this.readings.flatMap(({ subject }) => (subject?.startsWith(`${key}=`) ? [subject] : []));
    return parts.length > 0 && !parts.includes(`${key}=${value}`);
  }

  /** Returns whether an event of this type can change any measure that is read. */
  readsType(type: string): boolean {
    return this.types.has(type);
  }

  private subjectsOf(isOne: (measure: string) => boolean): ReadonlySet<string | null> {
    return new Set(this.readings.filter(({ measure }) => isOne(measure)).map(({ subject }) => subject));
  }
}
