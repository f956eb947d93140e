import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useImports } from '../../queries/imports.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

/** The imports of the org units that the caller records for. */
export function ImportList() {
  const { t } = useWords('imports');
  const language = useLanguage();
  const zone = useTimeZone();
  const imports = useImports();
  return (
    <Section title={t('list.title')} flush>
      <QueryView query={imports} height={160}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('list.none')}>{t('list.noneHelp')}</EmptyState>
          ) : (
            <RegionTable
              caption={t('list.caption')}
              minWidth={680}
              stacked
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: t('list.file'),
                  cell: ({ id, fileName }) => (
                    <Link component={RouterLink} to={`/imports/${id}`} sx={{ overflowWrap: 'anywhere' }}>
                      {fileName}
                    </Link>
                  ),
                },
                { title: t('list.unit'), cell: ({ orgUnit }) => <OrgUnitLink code={orgUnit} /> },
                { title: t('list.state'), cell: ({ state }) => t(`state.${state}`) },
                {
                  title: t('list.rows'),
                  numeric: true,
                  cell: ({ counts }) => `${counts.new} / ${counts.changed} / ${counts.rejected}`,
                },
                { title: t('list.when'), cell: ({ createdAt }) => formatInstant(createdAt, language, zone) },
              ]}
            />
          )
        }
      </QueryView>
    </Section>
  );
}
