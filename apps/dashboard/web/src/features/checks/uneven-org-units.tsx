import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatMonth } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { UnevenOrgUnit } from '../../queries/checks.js';
import { RegionTable } from '../../ui/region-table.js';

/** Lists the org units whose figures are left out of a ratio, and what they did not report. */
export function UnevenOrgUnits({ units }: { units: readonly UnevenOrgUnit[] }) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  if (units.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" component="h4" sx={{ fontSize: '0.9375rem' }}>
        {t('uneven.title')}
      </Typography>
      <RegionTable
        caption={t('uneven.caption')}
        size="small"
        minWidth={480}
        stacked
        rows={units}
        rowKey={({ orgUnit, lacks }) => `${orgUnit.code} ${lacks.map(({ measure }) => measure).join(' ')}`}
        columns={[
          {
            title: t('uneven.body'),
            cell: ({ orgUnit }) => (
              <Link component={RouterLink} to={pathTo(orgUnit.code)}>
                {orgUnit.name}
              </Link>
            ),
          },
          { title: t('uneven.lacks'), cell: ({ lacks }) => lacks.map(({ name }) => name).join('; ') },
          {
            title: t('uneven.months'),
            cell: ({ months }) => months.map((month) => formatMonth(month, language)).join(', '),
          },
          {
            title: t('uneven.amount'),
            numeric: true,
            cell: ({ amount }) => formatNumber(amount, language),
          },
        ]}
      />
    </Box>
  );
}
