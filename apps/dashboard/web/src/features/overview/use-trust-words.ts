import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { useCheckFindings } from './use-check-findings.js';

type Late = NonNullable<OverviewSummary['late']>;

/** How many checks are named; the others are counted. */
const NAMED = 2;

/** Says whether the figures can be trusted, and why: their age, silent sources, and findings of checks. */
export function useTrustWords(summary: OverviewSummary, late: Late): { isDoubtful: boolean; text: string } {
  const { t } = useWords('overview');
  const names = useWords('checkNames');
  const language = useLanguage();
  const findings = useCheckFindings(summary);
  const { freshness, longestSilentSource: longest, silentSources } = late;
  const fresh =
    freshness.lastHeard === null
      ? t('trust.noData')
      : t('trust.until', {
          day: formatDay(freshness.lastHeard, language),
          fresh: formatNumber(late.units - late.silent, language),
          of: formatNumber(late.units, language),
        });
  // Where no facts are expected any more, sources have ended rather than fallen silent.
  const sources =
    summary.ended !== null || freshness.lastHeard === null
      ? null
      : longest
        ? t(silentSources === 1 ? 'trust.silentSource' : 'trust.silentSources', {
            count: silentSources,
            name: longest.orgUnit.name,
            days: formatNumber(longest.days, language),
          })
        : t('trust.sourcesSend');
  const rules = findings?.rules ?? [];
  const others = rules.length - NAMED;
  const named = rules
    .slice(0, NAMED)
    .map((rule) => names.t(rule))
    .join(', ');
  const checks =
    findings === null
      ? null
      : findings.count === 0
        ? t('trust.nothingFound')
        : t('trust.found', {
            names: others > 0 ? t('trust.andMore', { names: named, count: others }) : named,
          });
  const isDoubtful =
    late.silent > 0 ||
    freshness.silentSince !== null ||
    (sources !== null && longest !== null) ||
    (findings?.count ?? 0) > 0;
  const reasons = [fresh, sources, checks].filter((reason) => reason !== null).join('; ');
  const verdict = isDoubtful ? 'trust.careful' : findings === null ? 'trust.plain' : 'trust.noDoubt';
  return { isDoubtful, text: t(verdict, { reasons }) };
}
