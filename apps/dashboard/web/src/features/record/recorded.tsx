import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import { PreviewLines } from '../../components/preview/preview-lines.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useEffectsOnceCounted, type EventEffects } from '../../queries/effects.js';
import type { Acceptance } from '../../queries/events.js';
import type { Preview } from '../../queries/preview.js';
import { Section } from '../../ui/section.js';

interface RecordedProps {
  acceptance: Acceptance;
  /** What it was to do, as far as that was known beforehand. */
  preview: Preview | null;
  unit: string | null;
  onAgain: (sameType: boolean) => void;
}

/**
 * Says that the event is in the log, and what it did, or plainly why nothing. Takes the focus from the form
 * that it replaces.
 */
export function Recorded({
  acceptance: { duplicates, accepted, position },
  preview,
  unit,
  onAgain,
}: RecordedProps) {
  const { t } = useWords('record');
  const panel = useRef<HTMLDivElement>(null);
  const effects = useEffectsOnceCounted(position);
  useEffect(() => panel.current?.focus(), []);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Alert severity="success" ref={panel} tabIndex={-1} sx={{ mb: 2 }}>
        <AlertTitle>{t('done.title')}</AlertTitle>
        {duplicates > 0 && accepted === 0 ? t('done.duplicate') : t('done.position', { position })}
      </Alert>
      <Section title={t('done.effect')}>
        <Box role="status" aria-live="polite" sx={{ display: 'grid', gap: 1.5 }}>
          {preview?.measured && !preview.withoutEffect && (
            <PreviewLines preview={{ ...preview, warnings: [] }} />
          )}
          {effects ? <Effects effects={effects} /> : t('done.counting')}
        </Box>
      </Section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button variant="contained" onClick={() => onAgain(true)}>
          {t('done.sameType')}
        </Button>
        <Button variant="outlined" onClick={() => onAgain(false)}>
          {t('done.again')}
        </Button>
        <Link component={RouterLink} to={`/events/${position}`}>
          {t('done.event')}
        </Link>
        <Link component={RouterLink} to="/my-work">
          {t('done.work')}
        </Link>
        {unit !== null && (
          <Link component={RouterLink} to={`/org-units/${encodeURIComponent(unit)}`}>
            {t('done.unit')}
          </Link>
        )}
      </Box>
    </Box>
  );
}

/** The figures that the event changed; with none, the reason. */
function Effects({ effects: { deltas, reasons } }: { effects: EventEffects }) {
  const { t } = useWords('record');
  const language = useLanguage();
  const totals = deltas.filter(({ subject }) => subject === null);
  const figures = totals.slice(0, 6).map(({ name, amount }) => {
    return `${name} ${amount > 0 ? '+' : ''}${formatNumber(amount, language, 4)}`;
  });
  return (
    <>
      {figures.length > 0 ? (
        <div>{t('done.changed', { figures: figures.join('; ') })}</div>
      ) : (
        <strong>{t('done.none')}</strong>
      )}
      {reasons.map(({ code, detail, advice }) => (
        <Alert key={`${code} ${detail}`} severity="info">
          {detail}
          {advice && <Box sx={{ mt: 0.5 }}>{advice}</Box>}
        </Alert>
      ))}
    </>
  );
}
