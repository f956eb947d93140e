import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { YearOfWork } from '../../queries/working-calendar.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RegionTable } from '../../ui/region-table.js';

export function ExceptionalDays({ year: { days, year, years } }: { year: YearOfWork }) {
  const { t } = useWords('workingCalendar');
  const language = useLanguage();
  if (days.length === 0)
    return (
      <EmptyState title={t('days.none', { year })}>
        {years.length > 0 && t('days.noneHelp', { years: years.join(', ') })}
      </EmptyState>
    );
  return (
    <RegionTable
      caption={t('days.caption')}
      rows={days}
      rowKey={({ day }) => day}
      minWidth={560}
      columns={[
        { title: t('days.day'), cell: ({ day }) => formatDay(day, language) },
        { title: t('days.name'), cell: ({ name }) => name },
        { title: t('days.hours'), cell: ({ hours }) => (hours.length === 0 ? t('off') : hours.join(', ')) },
        {
          title: t('days.source'),
          cell: ({ source, expected }) => (expected ? t('days.expected') : (source ?? '')),
        },
      ]}
    />
  );
}
