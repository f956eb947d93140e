import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { subtreesOf, useSession } from '../../queries/session.js';
import { useWorkingCalendar, type YearOfWork } from '../../queries/working-calendar.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { ExceptionalDays } from './exceptional-days.js';
import { YearEditor } from './year-editor.js';

/** By which days lateness is counted: the usual week, and the days of a year that differ from it. */
export function WorkingCalendarPage() {
  const { t } = useWords('workingCalendar');
  const [search] = useSearchParams();
  const calendar = useWorkingCalendar(search.get('year'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={calendar} height={400}>
        {(year) => <YearView year={year} />}
      </QueryView>
    </Page>
  );
}

function YearView({ year }: { year: YearOfWork }) {
  const { t } = useWords('workingCalendar');
  const language = useLanguage();
  const change = useChangeSearch();
  const session = useSession().data;
  const [isEditing, setEditing] = useState(false);
  const mayEdit = session != null && subtreesOf(session, 'administer') === null;
  const known = [...year.years, year.year];
  const years = [...new Set([...known, Math.max(...known) + 1])].sort((one, other) => one - other);
  const count = {
    count: year.workingDays,
    value: formatNumber(year.workingDays, language, 1),
    year: year.year,
  };
  return (
    <>
      <Section
        title={t('days.title')}
        hint={t('workingDays', count)}
        flush
        actions={
          <>
            {mayEdit && !isEditing && (
              <Button onClick={() => setEditing(true)}>{t('editing.begin', { year: year.year })}</Button>
            )}
            <TextField
              select
              size="small"
              label={t('year')}
              value={year.year}
              onChange={({ target }) => change({ year: target.value })}
              sx={{ minWidth: 110 }}
            >
              {years.map((each) => (
                <MenuItem key={each} value={each}>
                  {each}
                </MenuItem>
              ))}
            </TextField>
          </>
        }
      >
        {isEditing ? (
          <YearEditor key={year.year} year={year} onDone={() => setEditing(false)} />
        ) : (
          <ExceptionalDays year={year} />
        )}
      </Section>
      <Section title={t('week.title')} hint={t('edit')}>
        <Facts
          rows={year.week.map(({ weekday, hours }) => [
            t(`week.${weekday}`),
            hours.length === 0 ? t('off') : hours.join(', '),
          ])}
        />
      </Section>
    </>
  );
}
