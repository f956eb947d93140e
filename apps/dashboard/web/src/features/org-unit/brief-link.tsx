import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { isDay } from '../../format/days.js';

/** Opens the brief of the org unit, one page to print, at the point in time of this page. */
export function BriefLink({ unit }: { unit: string }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const [search] = useSearchParams();
  const query = new URLSearchParams({ format: 'html', language });
  for (const name of ['framework', 'knownAt', 'asOf']) {
    const value = search.get(name);
    if (value && (name !== 'asOf' || isDay(value))) query.set(name, value);
  }
  return (
    <Button
      href={`/api/v1/org-units/${encodeURIComponent(unit)}/brief?${query.toString()}`}
      target="_blank"
      rel="noreferrer"
      variant="outlined"
    >
      {t('brief')}
    </Button>
  );
}
