import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import { PreviewLines } from '../../components/preview/preview-lines.js';
import { useWords } from '../../i18n/use-words.js';
import type { Preview } from '../../queries/preview.js';
import { Section } from '../../ui/section.js';

/** Beside the form: what recording it would do. It says so quietly, and never stands in the way. */
export function EffectPanel({ preview, isAsked }: { preview: UseQueryResult<Preview>; isAsked: boolean }) {
  const { t } = useWords('record');
  return (
    <Section title={t('preview:title')}>
      <Box role="status" aria-live="polite" aria-busy={preview.isFetching} sx={{ minHeight: 72 }}>
        <Content preview={preview} isAsked={isAsked} />
      </Box>
    </Section>
  );
}

function Content({
  preview: { data, isError },
  isAsked,
}: {
  preview: UseQueryResult<Preview>;
  isAsked: boolean;
}) {
  const { t } = useWords('record');
  if (!isAsked) return <>{t('waiting')}</>;
  if (isError) return <>{t('preview:failed')}</>;
  if (!data) return <>{t('preview:asking')}</>;
  const isIncomplete = data.errors.every(({ code }) => code === 'missing' || code === 'empty');
  if (data.errors.length > 0) return <>{t(isIncomplete ? 'waiting' : 'refused')}</>;
  return <PreviewLines preview={data} />;
}
