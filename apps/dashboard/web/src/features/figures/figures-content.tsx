import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { toSearchText } from '#kernel';
import type { LoadedOrgUnit } from '../../components/org-units/org-unit-gate.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useFigures, type Matter } from '../../queries/figures.js';
import { pointFrom, pointQuery, settleAsOf } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { askedMonths } from './asked-months.js';
import { FiguresControls } from './figures-controls.js';
import { MatterSection } from './matter-section.js';

/** Shows the point in time of an org unit and all its figures. */
export function FiguresContent({ unit, treeEndedOn }: LoadedOrgUnit) {
  const { t } = useWords('figures');
  const today = useToday();
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const [wanted, setWanted] = useState('');
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeEndedOn, today ?? '');
  const point = { ...pointFrom(search), asOf, edition: null };
  const months = askedMonths(search);
  const figures = useFigures(unit.code, months, point);
  return (
    <>
      <TimeBar point={point} ended={ended} onChange={change} />
      <FiguresControls months={months} onChange={change} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
        <TextField
          type="search"
          label={t('search')}
          helperText={t('searchHelp')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          sx={{ width: 1, maxWidth: 360 }}
        />
        <ListDownload list="figures" query={{ ...pointQuery(point), orgUnit: unit.code, months }} />
      </Box>
      <QueryView query={figures} height={480}>
        {({ matters }) => {
          const found = matching(matters, wanted);
          if (found.length === 0)
            return (
              <EmptyState
                title={t('noneFound')}
                action={<Button onClick={() => setWanted('')}>{t('clear')}</Button>}
              />
            );
          return (
            <Box>
              {found.map((matter) => (
                <MatterSection key={matter.id} matter={matter} unit={unit.code} />
              ))}
            </Box>
          );
        }}
      </QueryView>
    </>
  );
}

/** Returns the figures whose name or id holds the text, without the subject matters that have none. */
function matching(matters: readonly Matter[], wanted: string): Matter[] {
  const needle = toSearchText(wanted.trim());
  return matters
    .map((matter) => ({
      ...matter,
      figures: matter.figures.filter(({ name, measure }) =>
        toSearchText(`${name} ${measure}`).includes(needle),
      ),
    }))
    .filter(({ figures }) => figures.length > 0);
}
