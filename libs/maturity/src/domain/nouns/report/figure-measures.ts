import { OWN_FIGURE } from '#event-log/domain';
import { bySegment, flow, subjectState } from '../../measures/build-measure.js';
import type { MeasureDefinition } from '../../measures/measure-definition.js';
import { segmentsId } from '../../measures/segment-measures.js';

/** Stored with three decimals: a rate or a cost needs them, and the largest amount still is exact. */
const DECIMALS = 3;

const OVER_PERIOD = 'figures.total';

/** Own figures of a period, each a segment: they are added up by figure only, never all together. */
export const PERIOD_FIGURES = segmentsId(OVER_PERIOD);

/** Own figures as observed on a day. */
export const OBSERVED_FIGURES = 'figures.observed';

/**
 * Figures of an org unit's own, for which there is no measure of the catalogue. Those of a period (visits)
 * are a flow: they add up over days and org units. Those observed on a day (cost per transaction, completion
 * rate) are what the org unit itself has, because shares and means of several do not add up.
 */
export const figureMeasures: readonly MeasureDefinition[] = [
  ...bySegment({ figure: null }, [
    flow(OVER_PERIOD, 'figure', {
      name: ['Số liệu riêng trong kỳ', 'Own figures of a period'],
      work: ['trong số liệu riêng', 'more of an own figure', 'more of an own figure'],
      matter: 'administration',
      decimals: DECIMALS,
    }),
  ]),
  subjectState(OBSERVED_FIGURES, 'figure', {
    of: 'figure',
    own: true,
    name: ['Số liệu riêng tại một ngày', 'Own figures on a day'],
    work: [
      'số liệu riêng đạt mức cần có',
      'own figure at the needed value',
      'own figures at the needed value',
    ],
    matter: 'administration',
    decimals: DECIMALS,
  }),
];

/** Returns whether a reported quantity is a figure of the org unit's own. */
export const isOwnFigureName = (quantity: string): boolean => quantity.startsWith(OWN_FIGURE);

/** Returns the subject of an own figure: `figure=visits` for the quantity `figure/visits`. */
export const figureSegment = (quantity: string): string => `figure=${quantity.slice(OWN_FIGURE.length)}`;

/**
 * Returns the subject of an observed figure. A figure about the org unit itself has no prefix; that of a
 * service, for example, is `service/1.004194#figure=completion-rate`.
 */
export const observedFigure = (subject: string, quantity: string): string =>
  subject.startsWith('org-unit/') ? figureSegment(quantity) : `${subject}#${figureSegment(quantity)}`;
