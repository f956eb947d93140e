import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link as RouterLink } from 'react-router';
import { AsOfField } from '../../components/point-in-time/as-of-field.js';
import { useWords } from '../../i18n/use-words.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { TODAY } from '../../queries/point-in-time.js';
import type { Choice } from './use-choice.js';

interface ChoiceBarProps {
  choice: Choice;
  tracks: readonly TrackDefinition[];
  track: string | null;
}

/** Chooses the tree, the framework, the track and the day. */
export function ChoiceBar({ choice, tracks, track }: ChoiceBarProps) {
  const { t } = useWords('overview');
  const { roots, root, frameworks, framework, asOf, change } = choice;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="root"
        label={t('tree')}
        value={root.code}
        onChange={(event) => change({ root: event.target.value, framework: null, asOf: null, track: null })}
        sx={{ flex: '1 1 240px', maxWidth: { sm: 360 } }}
      >
        {withCurrent(roots, root).map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {framework && (
        <TextField
          select
          id="framework"
          label={t('framework')}
          value={framework.id}
          onChange={(event) => change({ framework: event.target.value, track: null })}
          helperText={
            <Link component={RouterLink} to={`/frameworks/${framework.id}`}>
              {t('aboutFramework')}
            </Link>
          }
          sx={{ flex: '1 1 280px', maxWidth: { sm: 440 } }}
        >
          {frameworks.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {tracks.length > 1 && track && (
        <TextField
          select
          id="track"
          label={t('track')}
          value={track}
          onChange={(event) => change({ track: event.target.value })}
          sx={{ flex: '1 1 200px', maxWidth: { sm: 320 } }}
        >
          {tracks.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <AsOfField
        label={t('asOf')}
        today={t('asOfToday')}
        value={asOf}
        onChange={(day) => change({ asOf: day ?? TODAY })}
      />
    </Box>
  );
}

/** Returns the roots and the chosen org unit, which may lie below a root. */
function withCurrent<T extends { code: string; name: string }>(roots: readonly T[], current: T): T[] {
  return roots.some(({ code }) => code === current.code) ? [...roots] : [current, ...roots];
}
