import Alert from '@mui/material/Alert';
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
import { WeekEditor } from './week-editor.js';
import { YearEditor } from './year-editor.js';

/** By which days lateness is counted: the usual week, and the days of a year that differ from it. */
export function WorkingCalendarPage() {
  const { t } = useWords('workingCalendar');
  const [search] = useSearchParams();
  const calendar = useWorkingCalendar(search.get('year'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={calendar} height={400}>
        {(year) => (
          <>
            <YearSection year={year} />
            <WeekSection year={year} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** `begin` opens an editor, `saved` and `cancel` close it; one part is edited at a time. */
function useEditing() {
  const session = useSession().data;
  const [state, setState] = useState<'shown' | 'editing' | 'saved'>('shown');
  return {
    mayEdit: session != null && subtreesOf(session, 'administer') === null,
    isEditing: state === 'editing',
    isSaved: state === 'saved',
    begin: () => setState('editing'),
    cancel: () => setState('shown'),
    saved: () => setState('saved'),
  };
}

function YearSection({ year }: { year: YearOfWork }) {
  const { t } = useWords('workingCalendar');
  const language = useLanguage();
  const change = useChangeSearch();
  const { mayEdit, isEditing, isSaved, begin, cancel, saved } = useEditing();
  const known = [...year.years, year.year];
  const years = [...new Set([...known, Math.max(...known) + 1])].sort((one, other) => one - other);
  const count = {
    count: year.workingDays,
    value: formatNumber(year.workingDays, language, 1),
    year: year.year,
  };
  return (
    <Section
      title={t('days.title')}
      hint={t('workingDays', count)}
      flush
      actions={
        <>
          {mayEdit && !isEditing && (
            <Button onClick={begin}>{t('editing.begin', { year: year.year })}</Button>
          )}
          <TextField
            select
            size="small"
            label={t('year')}
            value={year.year}
            onChange={({ target }) => {
              cancel();
              change({ year: target.value });
            }}
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
      {isSaved && <Saved />}
      {isEditing ? (
        <YearEditor key={year.year} year={year} onSaved={saved} onCancel={cancel} />
      ) : (
        <ExceptionalDays year={year} />
      )}
    </Section>
  );
}

function WeekSection({ year }: { year: YearOfWork }) {
  const { t } = useWords('workingCalendar');
  const { mayEdit, isEditing, isSaved, begin, cancel, saved } = useEditing();
  return (
    <Section
      title={t('week.title')}
      hint={year.weekEdited ? t('week.edited') : t('week.shipped')}
      actions={mayEdit && !isEditing && <Button onClick={begin}>{t('editing.beginWeek')}</Button>}
    >
      {isSaved && <Saved />}
      {isEditing ? (
        <WeekEditor year={year} onSaved={saved} onCancel={cancel} />
      ) : (
        <Facts
          rows={year.week.map(({ weekday, hours }) => [
            t(`week.${weekday}`),
            hours.length === 0 ? t('off') : hours.join(', '),
          ])}
        />
      )}
    </Section>
  );
}

function Saved() {
  const { t } = useWords('workingCalendar');
  return (
    <Alert severity="success" role="status" sx={{ m: 2 }}>
      {t('editing.saved')}
    </Alert>
  );
}
