import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import { isOwnFigure, subjectsRead } from '../domain/readings/index.js';
import type { SegmentsRead } from '../storage/totals-over-intervals.js';

/** Single entities of some measures. */
interface EntitiesRead {
  ids: readonly number[];
  subjects: readonly string[];
}

interface SubjectsToRead {
  segments: SegmentsRead;
  /** Figures about an org unit itself. */
  own: EntitiesRead;
  /** Entities of everything below an org unit. */
  below: EntitiesRead;
}

/** Returns what the readings read by subject: segments, figures about org units, and other entities. */
export function subjectsToRead(readings: readonly Reading[], measures: MeasureIds): SubjectsToRead {
  const read = readings.flatMap((reading) => {
    const subjects = subjectsRead(reading);
    const id = measures.find(subjects?.measure ?? '');
    return subjects && id !== undefined ? [{ ...subjects, id, own: isOwnFigure(reading) }] : [];
  });
  const bySegment = read.filter(({ id }) => measures.isBySegment(id));
  const entities = read.filter(({ id }) => !measures.isBySegment(id));
  return {
    segments: {
      wholly: idsOf(bySegment.filter(({ subject }) => subject === null)),
      partly: idsOf(bySegment.filter(({ subject }) => subject !== null)),
      segments: namesOf(bySegment),
    },
    own: entitiesRead(entities.filter(({ own }) => own)),
    below: entitiesRead(entities.filter(({ own }) => !own)),
  };
}

type Read = readonly { id: number; subject: string | null }[];

const entitiesRead = (read: Read): EntitiesRead => ({ ids: idsOf(read), subjects: namesOf(read) });

const idsOf = (read: Read): number[] => [...new Set(read.map(({ id }) => id))];

const namesOf = (read: Read): string[] => [...new Set(read.flatMap(({ subject }) => subject ?? []))];
