import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../queries/maturity.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';

/**
 * Says how many of the org units that should report have reported. An org unit without units below counts
 * alone.
 */
export function CoverageText({ coverage: { reporting, of } }: { coverage: Coverage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (of <= 1) return <>{reporting > 0 ? t('coverage.own') : t('coverage.ownNone')}</>;
  return (
    <>
      {t('coverage.value', { reporting: formatNumber(reporting, language), of: formatNumber(of, language) })}
    </>
  );
}
