import type { Kpi, Transform } from '../framework.js';
import type { Report } from './framework-problem.js';

/**
 * Checks that a transform distinguishes values and gives more for better ones. `better` is `null` when the
 * KPI is broken.
 */
export function checkTransform(
  transform: Transform,
  better: Kpi['better'] | null,
  path: string,
  report: Report,
): void {
  switch (transform.kind) {
    case 'linear':
      return checkLinear(transform, better, path, report);
    case 'banded':
      return checkBanded(transform, better, path, report);
    case 'coded':
      return checkCoded(transform, path, report);
    case 'z-score':
      return checkAmongPeers(better, path, report);
    case 'binary':
      return;
    default:
      return transform satisfies never;
  }
}

type Of<K extends Transform['kind']> = Extract<Transform, { kind: K }>;

function checkLinear(
  { from, to }: Of<'linear'>,
  better: Kpi['better'] | null,
  path: string,
  report: Report,
): void {
  if (from === to) {
    report(
      `${path}/to`,
      'transform-flat',
      `From ${from} to ${to} there is no way: say the value that gives all points.`,
    );
  } else if (better && from < to !== (better === 'higher')) {
    report(
      `${path}/to`,
      'transform-against-direction',
      `Of this KPI ${better === 'higher' ? 'more' : 'less'} is better, but from ${from} to ${to} it gives points for the opposite: exchange them.`,
    );
  }
}

function checkBanded(
  { bands }: Of<'banded'>,
  better: Kpi['better'] | null,
  path: string,
  report: Report,
): void {
  bands.forEach((band, index) => {
    const below = bands[index - 1];
    if (!below) return;
    if (band.from <= below.from) {
      report(`${path}/bands/${index}/from`, 'bands-rise', `The band below already begins at ${below.from}.`);
    }
    if (better && (better === 'higher' ? band.share < below.share : band.share > below.share)) {
      report(
        `${path}/bands/${index}/share`,
        'transform-against-direction',
        `Of this KPI ${better === 'higher' ? 'more' : 'less'} is better, but the band below has a share of ${below.share}.`,
      );
    }
  });
}

function checkAmongPeers(better: Kpi['better'] | null, path: string, report: Report): void {
  if (better !== 'lower') return;
  report(
    `${path}/kind`,
    'transform-against-direction',
    'Of this KPI less is better, but among peers the highest gets all points: give it a formula of which more is better.',
  );
}

function checkCoded({ codes }: Of<'coded'>, path: string, report: Report): void {
  codes.forEach(({ value }, index) => {
    if (codes.findIndex((code) => code.value === value) < index)
      report(`${path}/codes/${index}/value`, 'duplicate-code', `${value} already has a share.`);
  });
}
