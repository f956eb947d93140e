import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words.js';
import { Section } from '../../ui/section.js';

/** Shown while a demo that starts first loads its samples: how far it is, instead of "no data". */
export function SamplesLoading({ loaded, of }: { loaded: number; of: number }) {
  const { t } = useWords('overview');
  return (
    <Section title={t('samples.title')}>
      <Typography role="status" sx={{ mb: 2 }}>
        {t('samples.help', { loaded, of })}
      </Typography>
      <LinearProgress variant="determinate" value={(loaded / of) * 100} aria-label={t('samples.title')} />
    </Section>
  );
}
