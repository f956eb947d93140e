import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { ProgressBar } from '../../components/frameworks/progress-bar.js';
import { MissingText } from '../../components/kpis/missing-text.js';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { Section } from '../../ui/section.js';
import { closestToNext, type OverviewResult } from './overview-result.js';

const SHOWN = 4;

interface MissingPanelProps {
  results: readonly OverviewResult[];
  track: TrackDefinition;
}

/** Lists the org units closest to their next stage, and the work that they still need. */
export function MissingPanel({ results, track: { kind } }: MissingPanelProps) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  const closest = closestToNext(results, SHOWN);
  return (
    <Section title={t('missing.listTitle')} hint={t('missing.percent')}>
      {closest.length === 0 && <Box sx={{ color: 'text.secondary', py: 2 }}>{t('missing.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {closest.map(({ code, name, track }) => (
          <Box
            component="li"
            key={code}
            sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box
              sx={{
                display: 'flex',
                gap: 2,
                justifyContent: 'space-between',
                alignItems: 'center',
                flexWrap: 'wrap',
              }}
            >
              <Link component={RouterLink} to={pathTo(code)} sx={{ flex: '1 1 12rem' }}>
                {name}
              </Link>
              <Box sx={{ flex: '0 0 190px', display: 'flex', gap: 1, alignItems: 'center' }}>
                <Box sx={{ flex: 1 }}>
                  <ProgressBar progress={track.progress} to={track.next?.level ?? null} />
                </Box>
              </Box>
            </Box>
            <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
              {track.next?.first && <MissingText unmet={track.next.first} />}{' '}
              {track.next &&
                t(kind === 'independent' ? 'missing.gate' : 'missing.to', { level: track.next.level })}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
