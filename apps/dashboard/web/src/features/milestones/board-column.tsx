import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { MilestoneCard } from '../../components/milestones/milestone-card.js';
import { markOf } from '../../components/milestones/milestone-counts.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useRestOfColumn, type BoardChoice, type BoardColumn } from '../../queries/milestone-board.js';
import { Section } from '../../ui/section.js';

/** A column of the board: its milestones, with more on request. */
export function BoardColumnSection({ choice, column }: { choice: BoardChoice; column: BoardColumn }) {
  const { t } = useWords('milestones');
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const rest = useRestOfColumn(choice, column, asked && column.next !== null);
  const items = [...column.items, ...(rest.data?.pages.flatMap((page) => page?.items ?? []) ?? [])];
  const left = column.count - items.length;
  const showMore = () => {
    if (asked && rest.data) void rest.fetchNextPage();
    else setAsked(true);
  };
  return (
    <Box sx={{ borderTop: `4px solid ${markOf[column.state]}`, minWidth: 0 }}>
      <Section
        title={`${column.name} (${formatNumber(column.count, language)})`}
        {...(column.state === 'not-planned' ? { hint: t('notPlannedHelp') } : {})}
      >
        {items.length === 0 ? (
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('noneIn')}</Box>
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            {items.map((milestone) => (
              <MilestoneCard
                key={`${milestone.orgUnit.code} ${milestone.subject}`}
                milestone={milestone}
                withUnit={milestone.orgUnit.code !== choice.orgUnit}
              />
            ))}
          </Box>
        )}
        {rest.isError && <ProblemPanel error={rest.error} onRetry={() => void rest.refetch()} />}
        {left > 0 && (
          <Button onClick={showMore} loading={rest.isFetching} size="small">
            {t('more', { count: left, value: formatNumber(left, language) })}
          </Button>
        )}
      </Section>
    </Box>
  );
}
