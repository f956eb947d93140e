import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Fragment, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { BoardMilestone, NamedUnit } from '../../queries/milestone-board.js';
import { useRight } from '../../queries/session.js';
import { colors } from '../../theme/colors.js';
import { useOrgUnitPath } from '../org-units/use-paths.js';
import { actionsOf, recordPath } from './record-path.js';

interface MilestoneCardProps {
  milestone: BoardMilestone;
  /** False: the page is that of its organisation. */
  withUnit: boolean;
  heading?: 'h3' | 'h4';
}

/** Shows a milestone with its due day, what is delivered, by whom, and what can be recorded about it. */
export function MilestoneCard({ milestone, withUnit, heading = 'h3' }: MilestoneCardProps) {
  const { t } = useWords('milestones');
  const pathTo = useOrgUnitPath();
  const mayWrite = useRight('events:write');
  const { orgUnit, subject, title, lastEvent } = milestone;
  const code = subject.slice(subject.indexOf('/') + 1);
  const name = title ?? code;
  const actions = mayWrite ? actionsOf(milestone) : [];
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0, pt: 0.5 },
        overflowWrap: 'anywhere',
      }}
    >
      <Box component={heading} sx={{ m: 0, fontSize: '1rem', fontWeight: 600, lineHeight: 1.35 }}>
        <Link component={RouterLink} to={`/events/${lastEvent.position}`}>
          {name}
        </Link>
      </Box>
      <Days milestone={milestone} />
      {withUnit && (
        <Box sx={{ fontSize: '0.875rem' }}>
          <Link component={RouterLink} to={pathTo(orgUnit.code)}>
            {orgUnit.name}
          </Link>
        </Box>
      )}
      <Details milestone={milestone} />
      {actions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5, mt: 0.5, mx: -0.75 }}>
          {actions.map((action) => (
            <Button
              key={action}
              size="small"
              component={RouterLink}
              to={recordPath(action, milestone)}
              aria-label={`${t(`act.${action}`)}: ${name}`}
            >
              {t(`act.${action}`)}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** Says when it is due or was reached, and by how many working days it is late. */
function Days({ milestone: { state, due, reachedOn, workingDaysLate } }: { milestone: BoardMilestone }) {
  const { t } = useWords('milestones');
  const language = useLanguage();
  const parts = [
    ...(due === null ? [] : [t('card.due', { day: formatDay(due, language) })]),
    ...(reachedOn === null ? [] : [t('card.reachedOn', { day: formatDay(reachedOn, language) })]),
  ];
  const isLate = workingDaysLate > 0 && state !== 'cancelled';
  return (
    <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: 0.25 }}>
      {parts.join(' · ')}
      {isLate && (
        <>
          {parts.length > 0 && ' · '}
          <Box component="strong" sx={{ color: state === 'late' ? colors.lacquer : colors.ochre }}>
            {t('card.late', {
              count: workingDaysLate,
              value: formatNumber(workingDaysLate, language, 1),
            })}
          </Box>
        </>
      )}
    </Box>
  );
}

function Details({ milestone }: { milestone: BoardMilestone }) {
  const { t } = useWords('milestones');
  const { product, lead, supporting, task, reference, project, reason, evidence } = milestone;
  const rows: (readonly [string, ReactNode])[] = [
    ...(product === null ? [] : [[t('card.product'), product] as const]),
    ...(lead === null ? [] : [[t('card.lead'), <Unit key="lead" unit={lead} />] as const]),
    ...(supporting.length === 0
      ? []
      : [[t('card.supporting'), <Units key="supporting" units={supporting} />] as const]),
    ...(task === null ? [] : [[t('card.task'), t(`tasks.${task as 1}`)] as const]),
    ...(project === null ? [] : [[t('card.project'), project] as const]),
    ...(reference === null ? [] : [[t('card.reference'), reference] as const]),
    ...(reason === null ? [] : [[t('card.reason'), reason] as const]),
    ...(evidence.length === 0
      ? []
      : [[t('card.evidence'), <Evidence key="evidence" links={evidence} />] as const]),
  ];
  if (rows.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, mt: 0.5, fontSize: '0.875rem' }}>
      {rows.map(([label, value]) => (
        <Box key={label}>
          <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
            {label}:{' '}
          </Box>
          <Box component="dd" sx={{ display: 'inline', m: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Units({ units }: { units: readonly NamedUnit[] }) {
  return units.map((unit, index) => (
    <Fragment key={unit.code}>
      {index > 0 && ', '}
      <Unit unit={unit} />
    </Fragment>
  ));
}

function Unit({ unit: { code, name } }: { unit: NamedUnit }) {
  const { t } = useWords('milestones');
  const pathTo = useOrgUnitPath();
  if (name === null)
    return (
      <>
        <code>{code}</code> ({t('card.unknownUnit')})
      </>
    );
  return (
    <Link component={RouterLink} to={pathTo(code)}>
      {name}
    </Link>
  );
}

function Evidence({ links }: { links: readonly string[] }) {
  return links.map((link, index) => (
    <Fragment key={link}>
      {index > 0 && ', '}
      <Link href={link} rel="noreferrer">
        {nameOf(link)}
      </Link>
    </Fragment>
  ));
}

/** Returns host and path, as far as they fit on a line. */
function nameOf(link: string): string {
  const text = link.replace(/^https?:\/\//, '');
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
