import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { QueryView } from '../../components/problems/query-view.js';
import { addDays, formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useEntities, type ListedEntity } from '../../queries/entities.js';
import { useToday } from '../../queries/server-clock.js';
import { Section } from '../../ui/section.js';

const SOON_DAYS = 30;

/** The milestones of the org unit and those below it that are late or due soon, the longest late first. */
export function DueSection({ unit }: { unit: PickedUnit | null }) {
  const { t } = useWords('myWork');
  return <Section title={t('due.title')}>{unit ? <Due unit={unit} /> : t('due.pickUnit')}</Section>;
}

function Due({ unit }: { unit: PickedUnit }) {
  const { t } = useWords('myWork');
  const today = useToday();
  const milestones = useEntities(unit.code, {
    ...{ noun: 'milestone', below: true, search: '', measure: null, asOf: null },
  });
  return (
    <QueryView query={milestones} height={80}>
      {({ pages }) => {
        const due =
          today === null
            ? []
            : dueIn(
                pages.flatMap(({ items }) => items),
                today,
              );
        if (due.length === 0) return <>{t('due.none')}</>;
        return (
          <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
            {due.map((milestone) => (
              <li key={`${milestone.orgUnit.code} ${milestone.subject}`}>
                <Milestone milestone={milestone} />
              </li>
            ))}
          </Box>
        );
      }}
    </QueryView>
  );
}

function Milestone({ milestone }: { milestone: ListedEntity }) {
  const { t } = useWords('myWork');
  const language = useLanguage();
  const { subject, name, orgUnit, state, due } = milestone;
  const isLate = state.id === 'late';
  const day = formatDay(due ?? '', language);
  const to = (type: string) =>
    `/record?${new URLSearchParams({ type, orgUnit: orgUnit.code, subject, ...(name && { name }) }).toString()}`;
  return (
    <>
      <strong>{name ?? subject}</strong>
      {` · ${orgUnit.name} · `}
      <Box component="span" sx={{ color: isLate ? 'error.main' : 'text.secondary' }}>
        {t(isLate ? 'due.late' : 'due.soon', { day })}
      </Box>
      {' · '}
      <Link component={RouterLink} to={to('milestone.reached')}>
        {t('due.reached')}
      </Link>
      {' · '}
      <Link component={RouterLink} to={to('milestone.rescheduled')}>
        {t('due.reschedule')}
      </Link>
    </>
  );
}

function dueIn(milestones: readonly ListedEntity[], today: string): ListedEntity[] {
  const until = addDays(today, SOON_DAYS);
  return milestones
    .filter(
      ({ state, due }) => due !== null && (state.id === 'late' || (state.id === 'planned' && due <= until)),
    )
    .sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
}
