import { useQuestionPaths } from '../../components/org-units/use-paths.js';
import { formatDay } from '../../format/days.js';
import { formatFigure, formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import type { Language } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';

type Inner = NonNullable<NonNullable<OverviewSummary['moved']>['inner']>;
type Words = ReturnType<typeof useWords<'overview'>>['t'];

interface InnerMovement {
  direction: Inner['direction'];
  /** From what to what. */
  figure: string;
  /** Of what, and since when. */
  text: string;
  /** The comparison of the two days. */
  to: string;
}

/** Returns the leading movement without a change of stage in words; `null`: there is none. */
export function useInnerMovement({
  moved,
  track,
  root,
  framework,
  asOf,
}: OverviewSummary): InnerMovement | null {
  const { t } = useWords('overview');
  const language = useLanguage();
  const paths = useQuestionPaths();
  const inner = moved?.inner;
  if (!inner || !track) return null;
  const said = inner.criterion
    ? criterionWords(inner.criterion, t, language)
    : inner.reached && reachedWords(inner.reached, track.kind, t, language);
  if (!said) return null;
  const { orgUnit, since, direction } = inner;
  const whose = orgUnit.code === root.code ? '' : `${orgUnit.name}: `;
  return {
    direction,
    figure: `${said.from} → ${said.to}`,
    text: `${whose}${said.what}, ${t('moved.inner.since', { day: formatDay(since, language) })}`,
    to: paths.comparison(orgUnit.code, framework?.id, { from: since, to: asOf }),
  };
}

type Kind = NonNullable<OverviewSummary['track']>['kind'];

function criterionWords(
  criterion: NonNullable<Inner['criterion']>,
  t: Words,
  language: Language,
): { from: string; to: string; what: string } {
  const { missing, name, threshold, unit } = criterion;
  if (missing) {
    const number = (count: number) => formatNumber(count, language);
    const what = t('moved.inner.work', { what: missing.name });
    return { from: number(missing.from), to: number(missing.to), what };
  }
  const value = (figure: number | null) =>
    figure === null ? t('moved.inner.met') : formatFigure(figure, criterion, language);
  const needed = formatThreshold(threshold, unit, language);
  return {
    from: value(criterion.from),
    to: value(criterion.to),
    what: t('moved.inner.value', { what: name, threshold: needed }),
  };
}

function reachedWords(
  { from, to, of }: NonNullable<Inner['reached']>,
  kind: Kind,
  t: Words,
  language: Language,
): { from: string; to: string; what: string } {
  const number = (value: number) => formatNumber(value, language, 2);
  const what = t('moved.inner.reached', { of: number(of), what: t(`where.reached.${kind}`) });
  return { from: number(from), to: number(to), what };
}
