import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
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
    <>
      <Section title={t('empty.title')}>
        <Typography>{t('empty.help')}</Typography>
        <Box component="ol" sx={{ pl: 3, mb: 0, '& > li': { mb: 1.5 } }}>
          <li>
            <Link component={RouterLink} to="/units">
              {t('empty.units')}
            </Link>{' '}
            {t('empty.unitsHow')}
          </li>
          <li>
            <Link component={RouterLink} to="/imports">
              {t('empty.lists')}
            </Link>{' '}
            {t('empty.listsHow')}
          </li>
          <li>{t('empty.step3')}</li>
        </Box>
      </Section>
      <Section title={t('empty.api')} hint={t('empty.apiHelp')}>
        <CodeBlock code={firstEvents(window.location.origin, now ?? 0)} label={t('empty.code')} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          <Link href="/docs">{t('empty.docs')}</Link> · {t('empty.demo')}
        </Typography>
      </Section>
    </>
  );
}
