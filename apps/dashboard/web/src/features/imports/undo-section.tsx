import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { QueryView } from '../../components/problems/query-view.js';
import { formatInstant } from '../../format/days.js';
import { localeOf } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useUndone, type ImportedList, type UndoList, type UndoneEvent } from '../../queries/imports.js';
import { RegionTable, type RegionColumn } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';
import { ListSubject } from './list-subject.js';

const LISTS = [
  ['taken-back', 'takenBack'],
  ['kept', 'kept'],
  ['refused', 'refused'],
] as const satisfies readonly (readonly [UndoList, string])[];

/** What an undo took back, kept and could not take back. */
export function UndoSection({ list }: { list: ImportedList }) {
  const { t } = useWords('imports');
  const language = useLanguage();
  const zone = useTimeZone();
  const time = list.undoneAt ? formatInstant(list.undoneAt, language, zone) : '';
  return (
    <Section title={t('undo.done')} hint={t('undo.by', { name: list.undoneBy ?? '', time })} flush>
      {LISTS.map(([id, name]) => (
        <UndoneList key={id} list={list} id={id} name={name} />
      ))}
    </Section>
  );
}

type ListName = (typeof LISTS)[number][1];

function UndoneList({ list, id, name }: { list: ImportedList; id: UndoList; name: ListName }) {
  const { t } = useWords('imports');
  const language = useLanguage();
  const zone = useTimeZone();
  const count = list.undo?.[name] ?? 0;
  const events = useUndone(list.id, id, count);
  const columns: RegionColumn<UndoneEvent>[] = [
    { title: t('undo.what'), cell: (event) => <ListSubject {...event} /> },
    {
      title: t('undo.event'),
      cell: ({ position, title }) => <EventLink position={position} title={title} />,
    },
  ];
  if (id === 'kept')
    columns.push(
      {
        title: t('undo.who'),
        cell: ({ touchedBy, touchedAt }) =>
          `${touchedBy ?? '–'}${touchedAt ? `, ${formatInstant(touchedAt, language, zone)}` : ''}`,
      },
      {
        title: t('undo.why'),
        cell: ({ neededBy }) =>
          neededBy === null ? (
            t('undo.touched')
          ) : (
            <>
              {t('undo.needed')} <EventLink {...neededBy} />
            </>
          ),
      },
    );
  if (id === 'refused') columns.push({ title: t('undo.why'), cell: ({ reason }) => reason ?? '–' });
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ px: { xs: 2, sm: 2.5 }, py: 1 }}>
        {t(`undo.${name}`)}: {count.toLocaleString(localeOf(language))}
      </Typography>
      {count > 0 && (
        <QueryView query={events} height={120}>
          {({ items }) => (
            <RegionTable
              size="small"
              caption={t(`undo.${name}`)}
              minWidth={560}
              stacked
              rows={items}
              rowKey={({ position }) => position}
              columns={columns}
            />
          )}
        </QueryView>
      )}
    </Box>
  );
}

function EventLink({ position, title }: { position: string; title: string }) {
  return (
    <Link component={RouterLink} to={`/events/${position}`}>
      {title}
    </Link>
  );
}
