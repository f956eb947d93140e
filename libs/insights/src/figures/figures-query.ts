import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import type { Day } from '#kernel';
import {
  figureMonths,
  figureOf,
  figureReading,
  hasOneFigure,
  namedMeasures,
  partReadings,
  segmentsId,
  type Coverage,
  type FigurePart,
  type MeasureDefinition,
  type Reading,
  type Readings,
} from '#maturity/domain';
import {
  beforeWindow,
  inSnapshot,
  readSegmentNames,
  ReadingsAt,
  type PointInTime,
  type PointWithoutDay,
} from '#read-models';
import { OwnSubjects } from './own-subjects.js';

/** The number of one measure of an org unit on a day. */
export interface Figure {
  measure: MeasureDefinition;
  /** The days that count, both inclusive; `null` for what is counted to date. */
  window: { from: Day; to: Day } | null;
  /** `null`: nothing was measured, or the subjects have no common number. */
  value: number | null;
  /** Over how many amounts a mean or median is taken; `null` for sums. */
  of: number | null;
  coverage: Coverage;
  /** The latest reported total of twelve months, for flows that org units report. */
  trailing: number | null;
  /** For how many entities the org unit has figures of its own; 0 for other measures. */
  subjects: number;
}

/** An amount of a segment or of one entity. */
export interface SubjectFigure {
  subject: string;
  value: number;
}

/** A figure with everything that it consists of. */
export interface FigureDetail {
  position: number;
  figure: Figure;
  /** What was counted, reported and overridden, for flows that org units report. */
  parts: { part: FigurePart; value: number | null }[];
  segments: SubjectFigure[];
  /** The org unit's own figures by entity. */
  subjects: SubjectFigure[];
}

export interface FigurePoint {
  day: Day;
  value: number | null;
  coverage: Coverage;
}

/** An org unit at a point in time. */
export interface FigureQuestion {
  orgUnit: string;
  /** Org units that were merged into it. */
  predecessors: readonly string[];
  at: PointInTime;
  /** Over how many months flows are counted. */
  months: number;
}

/** More segments than these are not shown: they are an open list, such as the sectors of a nation. */
export const MAX_SEGMENTS = 300;

/**
 * Answers every measure of an org unit, whether or not a framework reads it. Reads all of them together, in
 * as many statements as one framework takes.
 */
@Injectable()
export class FiguresQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
    private readonly ownSubjects: OwnSubjects,
  ) {}

  all(question: FigureQuestion): Promise<{ position: number; figures: Figure[] }> {
    return inSnapshot(this.database, async (snapshot) => {
      const { orgUnit, at, months } = question;
      const position = await this.readings.position(snapshot, at);
      const subjects = await this.subjectsOf(snapshot, question, position);
      const readings = namedMeasures.flatMap((measure) => readingsOf(measure, question, subjects));
      const now = await this.read(snapshot, orgUnit, readings, at);
      const figures = namedMeasures.map((measure) => figure(measure, { at, months }, now, subjects));
      return { position, figures };
    });
  }

  one(measure: MeasureDefinition, question: FigureQuestion): Promise<FigureDetail> {
    return inSnapshot(this.database, async (snapshot) => {
      const { orgUnit, at, months } = question;
      const position = await this.readings.position(snapshot, at);
      const subjects = await this.subjectsOf(snapshot, question, position);
      const segments = (await readSegmentNames(snapshot, segmentsId(measure.id), MAX_SEGMENTS)).map(
        (subject) => ({
          subject,
          reading: figureReading(measure, months, subject),
        }),
      );
      const own = subjects.of(measure);
      const parts = partReadings(measure, months);
      const readings = [
        ...readingsOf(measure, question, subjects),
        ...[...segments, ...parts].map(({ reading }) => reading),
      ];
      const now = await this.read(snapshot, orgUnit, readings, at);
      return {
        position,
        figure: figure(measure, { at, months }, now, subjects),
        parts: parts.map(({ part, reading }) => ({ part, value: figureOf(reading, now.get(reading.key)) })),
        segments: measured(segments, now).filter(({ value }) => value !== 0),
        subjects: measured(own, now),
      };
    });
  }

  /** Returns the figure on each of these days. */
  series(
    orgUnit: string,
    reading: Reading,
    days: readonly Day[],
    view: PointWithoutDay,
  ): Promise<{ position: number; points: FigurePoint[] }> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.readings.position(snapshot, view);
      const grid = await this.readings.read(snapshot, [orgUnit], [reading], days, view);
      const points = days.map((day) => {
        const value = grid.at(orgUnit, day).get(reading.key);
        return { day, value: figureOf(reading, value), coverage: value?.coverage ?? NO_COVERAGE };
      });
      return { position, points };
    });
  }

  private async read(
    q: Queryable,
    orgUnit: string,
    readings: readonly Reading[],
    at: PointInTime,
  ): Promise<Readings> {
    const unique = [...new Map(readings.map((reading) => [reading.key, reading])).values()];
    return (await this.readings.read(q, [orgUnit], unique, [at.asOf], at)).at(orgUnit, at.asOf);
  }

  private async subjectsOf(
    q: Queryable,
    { orgUnit, predecessors, at, months }: FigureQuestion,
    position: number,
  ): Promise<ReadSubjects> {
    const orgUnits = [orgUnit, ...(at.tree === 'restated' ? predecessors : [])];
    const known = await this.ownSubjects.of(q, orgUnits, at.knownAt === null ? null : position);
    return {
      of: (measure) =>
        known
          .filter((each) => each.measure === measure.id)
          .map(({ subject }) => ({ subject, reading: figureReading(measure, months, subject) }))
          .sort((one, other) => (one.subject < other.subject ? -1 : 1)),
    };
  }
}

const NO_COVERAGE: Coverage = { reporting: 0, of: 1 };

/** Returns the subjects of a measure with their readings. */
interface ReadSubjects {
  of: (measure: MeasureDefinition) => { subject: string; reading: Reading }[];
}

function readingsOf(
  measure: MeasureDefinition,
  { months }: Pick<FigureQuestion, 'months'>,
  subjects: ReadSubjects,
): Reading[] {
  return [
    ...(hasOneFigure(measure) ? [figureReading(measure, months)] : []),
    ...subjects.of(measure).map(({ reading }) => reading),
    ...trailingOf(measure, months),
  ];
}

function trailingOf(measure: MeasureDefinition, months: number): Reading[] {
  return partReadings(measure, months).flatMap(({ part, reading }) => (part === 'trailing' ? [reading] : []));
}

function figure(
  measure: MeasureDefinition,
  { at, months }: Pick<FigureQuestion, 'at' | 'months'>,
  now: Readings,
  subjects: ReadSubjects,
): Figure {
  const own = measured(subjects.of(measure), now);
  const window = figureMonths(measure, months);
  const [trailing] = trailingOf(measure, months);
  const figure = {
    measure,
    window: window === null ? null : { from: beforeWindow(at.asOf, window) + 1, to: at.asOf },
    trailing: trailing ? figureOf(trailing, now.get(trailing.key)) : null,
    subjects: own.length,
  };
  if (!hasOneFigure(measure))
    return { ...figure, value: null, of: null, coverage: { reporting: own.length > 0 ? 1 : 0, of: 1 } };
  const reading = figureReading(measure, months);
  const value = now.get(reading.key);
  return {
    ...figure,
    value: figureOf(reading, value),
    of: value?.distribution?.reduce((sum, { entities }) => sum + entities, 0) ?? value?.count ?? null,
    coverage: value?.coverage ?? NO_COVERAGE,
  };
}

function measured(asked: readonly { subject: string; reading: Reading }[], now: Readings): SubjectFigure[] {
  return asked.flatMap(({ subject, reading }) => {
    const value = figureOf(reading, now.get(reading.key));
    return value === null ? [] : [{ subject, value }];
  });
}
