import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useImportOfRun } from '../../queries/imports.js';

/** From which file a fact came, who imported it and when. A run that a key sent has no file. */
export function ImportOfRun({ run }: { run: string }) {
  const { t } = useWords('myWork');
  const language = useLanguage();
  const zone = useTimeZone();
  const [found] = useImportOfRun(run).data?.items ?? [];
  if (!found) return <>{t('sentTogether')}</>;
  const { id, fileName, finishedBy, createdBy, finishedAt, createdAt } = found;
  return (
    <>
      {t('importedFrom')}{' '}
      <Link component={RouterLink} to={`/imports/${id}`}>
        {fileName}
      </Link>{' '}
      {t('importedBy', {
        name: finishedBy ?? createdBy,
        time: formatInstant(finishedAt ?? createdAt, language, zone),
      })}
    </>
  );
}
