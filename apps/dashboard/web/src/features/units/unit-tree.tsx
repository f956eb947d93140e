import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useChildren, useOrgUnitSearch, type OrgUnit } from '../../queries/org-units.js';
import { useDelayed } from '../../ui/use-delayed.js';

const FOUND = 50;

interface TreeProps {
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** The tree, opened step by step, or what a search finds in it. The server searches without accents. */
export function UnitTree({ roots, ...tree }: TreeProps & { roots: readonly OrgUnit[] }) {
  const { t } = useWords('units');
  const [text, setText] = useState('');
  const q = useDelayed(text.trim(), 200);
  return (
    <>
      <TextField
        id="unit-search"
        type="search"
        size="small"
        fullWidth
        label={t('search')}
        helperText={t('searchHelp')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        sx={{ mb: 1.5 }}
      />
      <Box
        sx={{ maxHeight: { lg: 560 }, overflowY: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={t('tree')}
      >
        {q === '' ? (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {roots.map((unit) => (
              <Branch key={unit.code} unit={unit} opened={roots.length === 1} {...tree} />
            ))}
          </Box>
        ) : (
          <Found q={q} {...tree} />
        )}
      </Box>
    </>
  );
}

function Found({ q, ...tree }: TreeProps & { q: string }) {
  const { t } = useWords('units');
  const found = useOrgUnitSearch(q, FOUND);
  return (
    <QueryView query={found} height={120}>
      {({ items, next }) => (
        <Box role="status" aria-live="polite">
          {items.length === 0 && t('noMatch')}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {items.map((unit) => (
              <li key={unit.code}>
                <UnitButton unit={unit} {...tree} />
              </li>
            ))}
          </Box>
          {next !== null && t('more', { count: items.length, shown: items.length })}
        </Box>
      )}
    </QueryView>
  );
}

function Branch({ unit, opened = false, ...tree }: TreeProps & { unit: OrgUnit; opened?: boolean }) {
  const { t } = useWords('units');
  const [isOpen, setOpen] = useState(opened);
  return (
    <li>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        {unit.children > 0 ? (
          <IconButton
            size="small"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'shut' : 'open', { name: unit.name })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <ExpandMoreIcon fontSize="small" /> : <ChevronRightIcon fontSize="small" />}
          </IconButton>
        ) : (
          <Box sx={{ width: 30, flexShrink: 0 }} />
        )}
        <UnitButton unit={unit} {...tree} />
      </Box>
      {isOpen && <Below code={unit.code} {...tree} />}
    </li>
  );
}

function Below({ code, ...tree }: TreeProps & { code: string }) {
  const { t } = useWords('units');
  const children = useChildren(code);
  return (
    <QueryView query={children} height={32}>
      {({ items, next }) => (
        <Box component="ul" sx={{ m: 0, pl: 2, listStyle: 'none' }}>
          {items.map((unit) => (
            <Branch key={unit.code} unit={unit} {...tree} />
          ))}
          {next !== null && <li>{t('more', { count: items.length, shown: items.length })}</li>}
        </Box>
      )}
    </QueryView>
  );
}

function UnitButton({ unit, chosen, onChoose }: TreeProps & { unit: OrgUnit }) {
  const { t } = useWords('units');
  const isChosen = unit.code === chosen;
  return (
    <ButtonBase
      onClick={() => onChoose(unit.code)}
      aria-current={isChosen ? 'true' : undefined}
      sx={{
        ...{ flex: 1, minWidth: 0, width: 1, justifyContent: 'flex-start', textAlign: 'left' },
        ...{ px: 1, py: 0.5, borderRadius: 1, font: 'inherit', display: 'block' },
        ...(isChosen && { bgcolor: 'action.selected', fontWeight: 600 }),
        ...(unit.status !== 'active' && { color: 'text.secondary' }),
      }}
    >
      {unit.name}
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', ml: 1, fontWeight: 400 }}>
        {unit.code}
        {unit.status !== 'active' && ` · ${t(`shared:status.${unit.status}`)}`}
      </Box>
    </ButtonBase>
  );
}
