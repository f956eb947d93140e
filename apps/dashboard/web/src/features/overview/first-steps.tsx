import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words.js';
import { useServerNow } from '../../queries/server-clock.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Section } from '../../ui/section.js';
import { firstEvents } from './first-events.js';

/** Shows the first steps in an empty installation. */
export function FirstSteps() {
  const { t } = useWords('overview');
  const now = useServerNow();
  return (
    <Section title={t('empty.title')}>
      <Typography sx={{ mb: 2 }}>{t('empty.help')}</Typography>
      <Box component="ol" sx={{ pl: 3, '& > li': { mb: 1.5 } }}>
        <li>{t('empty.step1')}</li>
        <li>
          {t('empty.step2')}
          <CodeBlock code={firstEvents(window.location.origin, now ?? 0)} label={t('empty.code')} />
        </li>
        <li>{t('empty.step3')}</li>
      </Box>
      <Typography variant="body2" color="textSecondary">
        <Link href="/docs">{t('empty.docs')}</Link> · {t('empty.demo')}
      </Typography>
    </Section>
  );
}
