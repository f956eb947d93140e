import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { EffectDelta } from '../../queries/effects.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

/** Lists what the event changed, by measure, org unit and day. */
export function DeltasSection({ deltas }: { deltas: readonly EffectDelta[] }) {
  const { t } = useWords('event');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  if (deltas.length === 0) return <EmptyState title={t('deltas.none')}>{t('deltas.noneHelp')}</EmptyState>;
  return (
    <Section title={t('deltas.title')} hint={t('deltas.hint')} flush>
      <RegionTable
        caption={t('deltas.caption')}
        size="small"
        minWidth={560}
        stacked
        rows={deltas}
        rowKey={({ orgUnit, measure, day, subject }) => `${orgUnit.code} ${measure} ${day} ${subject ?? ''}`}
        columns={[
          { title: t('deltas.measure'), width: '44%', cell: (delta) => <Measure delta={delta} /> },
          {
            title: t('deltas.amount'),
            numeric: true,
            cell: ({ amount }) => <strong>{signed(amount, language)}</strong>,
          },
          {
            title: t('deltas.unit'),
            cell: ({ orgUnit }) => (
              <Link component={RouterLink} to={pathTo(orgUnit.code)}>
                {orgUnit.name}
              </Link>
            ),
          },
          { title: t('deltas.day'), cell: ({ day }) => formatDay(day, language) },
        ]}
      />
    </Section>
  );
}

function Measure({ delta: { name, subject } }: { delta: EffectDelta }) {
  return (
    <>
      {name}
      {subject && (
        <Box
          sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400, overflowWrap: 'anywhere' }}
        >
          {subject}
        </Box>
      )}
    </>
  );
}

function signed(amount: number, language: Parameters<typeof formatNumber>[1]): string {
  return `${amount > 0 ? '+' : ''}${formatNumber(amount, language, 4)}`;
}
