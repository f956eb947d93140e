import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { dayOf } from '../../format/days.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Edition } from '../../queries/frameworks.js';
import { endOfDay, isPosition, treeChoices, type PointInTime } from '../../queries/point-in-time.js';
import { AsOfField } from './as-of-field.js';

export type ChangePoint = (parameters: Record<string, string | null>) => void;

interface PointControlsProps {
  point: PointInTime;
  editions: readonly Edition[];
  onChange: ChangePoint;
}

/** Fields for what was known, the tree and the edition; the bar holds them beside the day. */
export function PointControls({ point, editions, onChange }: PointControlsProps) {
  const { t } = useWords('point');
  const zone = useTimeZone();
  const { knownAt, tree, edition } = point;
  // A position of the log is no day; the bar names it.
  const knownDay = knownAt === null || isPosition(knownAt) ? null : dayOf(Date.parse(knownAt), zone);
  return (
    <>
      <AsOfField
        label={t('knownAt')}
        value={knownDay}
        onChange={(day) => onChange({ knownAt: day === null ? null : endOfDay(day, zone) })}
      />
      <TextField
        select
        id="tree"
        label={t('tree')}
        value={tree}
        onChange={({ target }) => onChange({ tree: target.value === 'as-is' ? null : target.value })}
        sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}
      >
        {treeChoices.map((choice) => (
          <MenuItem key={choice} value={choice}>
            {t(`trees.${choice}`)}
          </MenuItem>
        ))}
      </TextField>
      {editions.length > 1 && (
        <TextField
          select
          id="edition"
          label={t('edition')}
          value={edition ?? CURRENT_EDITION}
          onChange={({ target }) =>
            onChange({ edition: target.value === CURRENT_EDITION ? null : target.value })
          }
          sx={{ flex: '1 1 220px', maxWidth: { sm: 320 } }}
        >
          <MenuItem value={CURRENT_EDITION}>{t('editionOfDay')}</MenuItem>
          {editions.map(({ id, state }) => (
            <MenuItem key={id} value={id}>
              {t('editionNamed', { id, state: t(`rules:editionState.${state}`) })}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}

/** No edition has this id: ids of editions have no spaces. */
const CURRENT_EDITION = 'in force';
