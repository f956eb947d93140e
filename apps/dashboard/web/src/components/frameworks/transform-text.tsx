import type { KpiUnit, Transform } from '../../queries/frameworks.js';
import { formatNumber, formatShare, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { Term } from '../glossary/term.js';
import { useWords } from '../../i18n/use-words.js';

/** Says in a sentence how a KPI's value becomes points. */
export function TransformText({ transform, unit }: { transform: Transform; unit: KpiUnit }) {
  const { t } = useWords('rules');
  const language = useLanguage();
  const value = (amount: number) => formatThreshold(amount, unit, language);
  switch (transform.kind) {
    case 'linear': {
      const ends = { from: value(transform.from), to: value(transform.to) };
      return <>{t(transform.capped ? 'transform.linear' : 'transform.linearOpen', ends)}</>;
    }
    case 'banded': {
      const steps = transform.bands.map(({ from, share }) =>
        t('transform.band', { from: value(from), share: formatShare(share, language) }),
      );
      return <>{t('transform.banded', { steps: steps.join('; ') })}</>;
    }
    case 'binary':
      return <>{t('transform.binary', { threshold: value(transform.threshold) })}</>;
    case 'coded': {
      const steps = transform.codes.map((code) =>
        t('transform.code', {
          value: formatNumber(code.value, language, 2),
          share: formatShare(code.share, language),
        }),
      );
      return <>{t('transform.coded', { steps: steps.join('; ') })}</>;
    }
    case 'z-score':
      return <Term term="zScore">{t('transform.z-score')}</Term>;
  }
}
