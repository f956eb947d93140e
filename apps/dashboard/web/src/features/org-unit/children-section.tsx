import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { ProgressBar } from '../../components/frameworks/progress-bar.js';
import { TrackResultChip } from '../../components/frameworks/track-result-chip.js';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type TrackDefinition } from '../../queries/frameworks.js';
import { isMeasured } from '../../queries/maturity.js';
import { useChildren } from '../../queries/org-units.js';
import { useOverview, type OverviewItem } from '../../queries/overview.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface ChildrenSectionProps {
  code: string;
  framework: string | null;
  asOf: string | null;
}

const SHOWN = 100;

/** Lists the org units directly below, with their stage where the framework applies to them. */
export function ChildrenSection({ code, framework, asOf }: ChildrenSectionProps) {
  const { t } = useWords('orgUnit');
  const children = useChildren(code);
  const results = useChildResults(code, framework, asOf);
  const first = useFramework(framework).data?.tracks[0];
  const pathTo = useOrgUnitPath();
  return (
    <Section title={t('below.title')} flush>
      <QueryView query={children} height={200}>
        {({ items }) => (
          <>
            <TableContainer tabIndex={0} role="region" aria-label={t('below.caption')}>
              <Table sx={{ minWidth: 480 }}>
                <VisuallyHidden component="caption">{t('below.caption')}</VisuallyHidden>
                <TableHead>
                  <TableRow>
                    <TableCell>{t('below.name')}</TableCell>
                    <TableCell>{t('below.stage')}</TableCell>
                    <TableCell>{t('below.progress')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {items.slice(0, SHOWN).map((child) => (
                    <TableRow key={child.code} hover>
                      <TableCell component="th" scope="row" sx={{ width: '50%' }}>
                        <Link component={RouterLink} to={pathTo(child.code)}>
                          {child.name}
                        </Link>
                      </TableCell>
                      <ResultCells item={results.get(child.code)} track={first} />
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
            {items.length > SHOWN && (
              <Box sx={{ p: 2, color: 'text.secondary' }}>{t('below.more', { count: SHOWN })}</Box>
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}

interface ResultCellsProps {
  item: OverviewItem | undefined;
  track: TrackDefinition | undefined;
}

function ResultCells({ item, track: definition }: ResultCellsProps) {
  const { t } = useWords('orgUnit');
  const track = item?.tracks.find(({ id }) => id === definition?.id);
  if (!track || !definition) {
    return (
      <TableCell colSpan={2} sx={{ color: 'text.secondary' }}>
        {t('below.notStudied')}
      </TableCell>
    );
  }
  return (
    <>
      <TableCell>
        <TrackResultChip
          track={definition}
          stage={track.stage}
          judged={isMeasured({ level: track.stage?.level ?? null, progress: track.progress })}
        />
      </TableCell>
      <TableCell>
        {definition.stages.length > 0 && (
          <ProgressBar progress={track.progress} to={track.next?.level ?? null} />
        )}
      </TableCell>
    </>
  );
}

function useChildResults(
  code: string,
  framework: string | null,
  asOf: string | null,
): ReadonlyMap<string, OverviewItem> {
  const query = framework === null ? null : { framework, root: code, ...(asOf ? { asOf } : {}) };
  const { data } = useOverview(query);
  return useMemo(() => new Map(data?.items.map((item) => [item.orgUnit.code, item])), [data]);
}
