import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ListDownload } from '../../components/lists/list-download.js';
import { isUsual, MilestoneCounts } from '../../components/milestones/milestone-counts.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { boardQuery, useMilestoneBoard, type BoardChoice } from '../../queries/milestone-board.js';
import { EmptyState } from '../../ui/empty-state.js';
import { isFiltered } from './asked-board.js';
import { BoardColumnSection } from './board-column.js';

/** Milestones that a column shows before more are asked for. */
const FIRST = 10;

/** Shows how many milestones are in each column, and the columns. */
export function BoardView({ choice, onClear }: { choice: BoardChoice; onClear: () => void }) {
  const { t } = useWords('milestones');
  const board = useMilestoneBoard(choice, FIRST);
  const filtered = isFiltered(choice);
  return (
    <QueryView query={board} height={480}>
      {(data) =>
        data.total === 0 ? (
          <EmptyState
            title={t(filtered ? 'noneFound' : 'none')}
            action={filtered && <Button onClick={onClear}>{t('clear')}</Button>}
          >
            {t(filtered ? 'noneFoundHelp' : 'noneHelp')}
          </EmptyState>
        ) : (
          <>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, justifyContent: 'space-between' }}>
              <MilestoneCounts board={data} />
              <ListDownload list="milestones" query={{ ...boardQuery(choice), orgUnit: choice.orgUnit }} />
            </Box>
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: {
                  xs: 'minmax(0, 1fr)',
                  md: 'repeat(auto-fit, minmax(220px, 1fr))',
                },
                columnGap: 2,
                alignItems: 'start',
              }}
            >
              {data.columns
                .filter(({ state, count }) => count > 0 || isUsual(state))
                .map((column) => (
                  <BoardColumnSection key={column.state} choice={choice} column={column} />
                ))}
            </Box>
          </>
        )
      }
    </QueryView>
  );
}
