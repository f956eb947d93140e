import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { MilestoneCard } from '../../components/milestones/milestone-card.js';
import { MilestoneCounts } from '../../components/milestones/milestone-counts.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useMilestoneBoard } from '../../queries/milestone-board.js';
import { Section } from '../../ui/section.js';

const SHOWN = 3;

/** Shows how the milestones of this org unit and those below it are doing, and what is late or due soon. */
export function MilestonesSection({ code, asOf }: { code: string; asOf: string | null }) {
  const { t } = useWords('milestones');
  const board = useMilestoneBoard({ orgUnit: code, task: null, lead: null, search: '', asOf }, SHOWN);
  const query = new URLSearchParams({ orgUnit: code, ...(asOf === null ? {} : { asOf }) });
  return (
    <Section
      title={t('title')}
      actions={
        <Link component={RouterLink} to={`/milestones?${query.toString()}`} variant="body2">
          {t('openBoard')}
        </Link>
      }
    >
      <QueryView query={board} height={160}>
        {(data) => {
          if (data.total === 0) return <Box sx={{ color: 'text.secondary' }}>{t('none')}</Box>;
          const pressing = data.columns
            .filter(({ state }) => state === 'late' || state === 'due-soon')
            .flatMap(({ items }) => items)
            .slice(0, SHOWN);
          return (
            <>
              <MilestoneCounts board={data} />
              {pressing.length > 0 && (
                <Box component="ul" sx={{ m: 0, p: 0 }}>
                  {pressing.map((milestone) => (
                    <MilestoneCard
                      key={`${milestone.orgUnit.code} ${milestone.subject}`}
                      milestone={milestone}
                      withUnit={milestone.orgUnit.code !== code}
                    />
                  ))}
                </Box>
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}
