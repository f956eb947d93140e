import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import { useOrgUnit, useRoots } from '../../queries/org-units.js';
import type { Ranking } from './ranking.js';

interface PeersControlsProps {
  framework: FrameworkDefinition;
  ranking: Ranking;
  onChange: ChangePoint;
}

const ALL = 'all';

/** Chooses the score or KPI, the org units and the day. */
export function PeersControls({ framework, ranking, onChange }: PeersControlsProps) {
  const { t } = useWords('peers');
  const roots = useRoots().data ?? [];
  // An org unit below a root may be named in the address.
  const chosen = useOrgUnit(ranking.root).data;
  const trees = chosen && !roots.some(({ code }) => code === chosen.code) ? [chosen, ...roots] : roots;
  const { levels } = framework.appliesTo;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="by"
        label={t('by')}
        value={`${ranking.by} ${ranking.id}`}
        onChange={({ target }) => {
          const [by = '', id = ''] = target.value.split(' ');
          onChange({ track: by === 'track' ? id : null, kpi: by === 'kpi' ? id : null });
        }}
        sx={{ flex: '1 1 280px', maxWidth: { sm: 480 } }}
      >
        {[
          ...framework.tracks
            .filter(({ kind }) => kind === 'index')
            .map(({ id, name }) => ({ value: `track ${id}`, name: t('scoreOf', { name }) })),
          ...framework.kpis.map(({ id, name }) => ({ value: `kpi ${id}`, name })),
        ].map(({ value, name }) => (
          <MenuItem key={value} value={value} sx={{ whiteSpace: 'normal' }}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {trees.length > 1 && ranking.root !== null && (
        <TextField
          select
          id="root"
          label={t('overview:tree')}
          value={ranking.root ?? ''}
          onChange={({ target }) => onChange({ root: target.value })}
          sx={{ flex: '1 1 200px', maxWidth: { sm: 300 } }}
        >
          {trees.map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {levels.length > 1 && (
        <TextField
          select
          id="level"
          label={t('level')}
          value={ranking.level ?? ALL}
          onChange={({ target }) => onChange({ level: target.value === ALL ? null : target.value })}
          sx={{ flex: '1 1 180px', maxWidth: { sm: 260 } }}
        >
          <MenuItem value={ALL}>{t('allLevels')}</MenuItem>
          {levels.map((level) => (
            <MenuItem key={level} value={level}>
              {t(`shared:level.${level}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}
