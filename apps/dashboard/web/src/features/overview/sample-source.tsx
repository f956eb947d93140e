import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words.js';
import { useAbout } from '../../queries/about.js';

/** Names the source and licence of the figures of a sample tree. */
export function SampleSource({ root }: { root: string }) {
  const { t } = useWords('overview');
  const sample = useAbout().data?.samples.find((candidate) => candidate.root === root);
  if (!sample) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 2, fontSize: '0.8125rem' }}>
      {t('source', { source: sample.source, licence: sample.licence })}{' '}
      <Link href={sample.url} target="_blank" rel="noreferrer">
        {hostOf(sample.url)}
      </Link>
    </Typography>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
