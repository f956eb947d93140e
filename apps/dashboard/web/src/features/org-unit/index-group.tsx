import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { IndexGroup as GroupDefinition } from '../../queries/frameworks.js';
import type { GroupResult } from '../../queries/maturity.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { IndexItems } from './index-items.js';
import type { KpisById } from './kpis-by-id.js';

interface IndexGroupProps {
  group: GroupResult;
  definition: GroupDefinition | undefined;
  kpis: KpisById;
  unit: string;
}

/** Shows a group as a bar with its points. Its items open as a table. */
export function IndexGroup({ group, definition, kpis, unit }: IndexGroupProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const points = (amount: number) => formatNumber(amount, language, 4);
  const share =
    group.points === null || group.of === 0 ? 0 : Math.min(Math.max(group.points / group.of, 0), 1);
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
        <Typography variant="h3">{group.name}</Typography>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {group.points === null
            ? t('index.groupUnknown', { of: points(group.of) })
            : t('rules:pointsOf', { points: points(group.points), of: points(group.of) })}
        </Box>
      </Box>
      <Box aria-hidden="true" sx={{ height: 8, bgcolor: colors.hairline, borderRadius: '4px', my: 0.75 }}>
        <Box sx={{ width: `${share * 100}%`, height: 1, bgcolor: colors.pine, borderRadius: '4px' }} />
      </Box>
      {group.units ? (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('rules:units', {
            measured: formatNumber(group.units.measured, language),
            of: formatNumber(group.units.of, language),
          })}
        </Box>
      ) : (
        <Box component="details">
          <Box
            component="summary"
            sx={{
              cursor: 'pointer',
              fontSize: '0.875rem',
              color: 'primary.main',
              py: 0.5,
              width: 'fit-content',
            }}
          >
            {t('index.items', { count: group.items.length })}
          </Box>
          <IndexItems group={group} definition={definition} kpis={kpis} unit={unit} />
        </Box>
      )}
    </Box>
  );
}
