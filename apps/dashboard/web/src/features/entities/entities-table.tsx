import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatDay, formatInstant } from '../../format/days.js';
import { formatFigure } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { ListedEntity } from '../../queries/entities.js';
import { monospace } from '../../theme/typeface.js';
import { useRight } from '../../queries/session.js';
import { RegionTable, type RegionColumn } from '../../ui/region-table.js';

interface EntitiesTableProps {
  items: readonly ListedEntity[];
  caption: string;
  /** True for a list of several org units. */
  withUnit: boolean;
}

/** Lists entities with state, levels and last event. */
export function EntitiesTable({ items, caption, withUnit }: EntitiesTableProps) {
  const { t } = useWords('entities');
  const language = useLanguage();
  const mayWrite = useRight('events:write');
  const zone = useTimeZone();
  const pathTo = useOrgUnitPath();
  const columns: RegionColumn<ListedEntity>[] = [
    { title: t('name'), width: '32%', cell: (entity) => <EntityName entity={entity} /> },
    { title: t('state'), cell: ({ state }) => <strong>{state.name}</strong> },
    { title: t('levels'), cell: (entity) => <Levels entity={entity} /> },
    ...(items.some(({ due }) => due !== null)
      ? [
          {
            title: t('due'),
            cell: ({ due }: ListedEntity) => (due === null ? '–' : formatDay(due, language)),
          },
        ]
      : []),
    ...(withUnit
      ? [
          {
            title: t('unit'),
            cell: ({ orgUnit }: ListedEntity) => (
              <Link component={RouterLink} to={pathTo(orgUnit.code)}>
                {orgUnit.name}
              </Link>
            ),
          },
        ]
      : []),
    {
      title: t('last'),
      cell: ({ lastEvent }) =>
        lastEvent && (
          <>
            <Link component={RouterLink} to={`/events/${lastEvent.position}`}>
              {formatInstant(lastEvent.time, language, zone)}
            </Link>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{lastEvent.title}</Box>
          </>
        ),
    },
    ...(mayWrite
      ? [
          {
            title: t('record'),
            cell: (entity: ListedEntity) => (
              <Link
                component={RouterLink}
                to={recordPath(entity)}
                aria-label={t('recordOf', { name: entity.name ?? entity.subject })}
              >
                {t('record')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <RegionTable
      caption={caption}
      size="small"
      minWidth={720}
      stacked
      rows={items}
      rowKey={({ orgUnit, subject }) => `${orgUnit.code} ${subject}`}
      columns={columns}
    />
  );
}

function EntityName({ entity: { name, subject } }: { entity: ListedEntity }) {
  const code = subject.slice(subject.indexOf('/') + 1);
  return (
    <>
      {name !== null && <Box component="span">{name} </Box>}
      <Box component="code" sx={codeStyle}>
        {code}
      </Box>
    </>
  );
}

/** Shows what else holds of an entity, and its own figures. */
function Levels({ entity: { levels, figures } }: { entity: ListedEntity }) {
  const language = useLanguage();
  const lines = [
    ...levels.map(({ name }) => name),
    ...figures.map((figure) => `${figure.name}: ${formatFigure(figure.value, figure, language)}`),
  ];
  if (lines.length === 0) return <>–</>;
  return (
    <>
      {lines.map((line) => (
        <Box key={line}>{line}</Box>
      ))}
    </>
  );
}

const codeStyle = {
  fontFamily: monospace,
  fontSize: '0.8125rem',
  fontWeight: 400,
  color: 'text.secondary',
  overflowWrap: 'anywhere',
} as const;

/** The form, filled with the entity and its org unit. */
function recordPath({ orgUnit, subject, name }: ListedEntity): string {
  const filled = new URLSearchParams({ orgUnit: orgUnit.code, subject, ...(name !== null && { name }) });
  return `/record?${filled.toString()}`;
}
