import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkDefinition, TrackDefinition } from '../../queries/frameworks.js';
import { drawnTracks, type DrawnMeasure } from './asked-chart.js';

interface MeasureChoiceProps {
  framework: FrameworkDefinition;
  measure: DrawnMeasure;
  onChange: ChangePoint;
}

/** Chooses the track or the KPI that is drawn. */
export function MeasureChoice({ framework, measure, onChange }: MeasureChoiceProps) {
  const { t } = useWords('unitsChart');
  const nameOf = ({ kind, name }: TrackDefinition) =>
    kind === 'targets' ? name : t(`score.${kind}`, { name });
  const options = [
    ...drawnTracks(framework).map((track) => ({ value: `track ${track.id}`, name: nameOf(track) })),
    ...framework.kpis.map(({ id, name }) => ({ value: `kpi ${id}`, name })),
  ];
  return (
    <TextField
      select
      id="measure"
      label={t('measure')}
      value={measure.kpi ? `kpi ${measure.kpi.id}` : `track ${measure.track.id}`}
      onChange={({ target }) => {
        const [by = '', id = ''] = target.value.split(' ');
        onChange({ track: by === 'track' ? id : null, kpi: by === 'kpi' ? id : null });
      }}
      sx={{ width: 1, maxWidth: 520, mb: 3 }}
    >
      {options.map(({ value, name }) => (
        <MenuItem key={value} value={value} sx={{ whiteSpace: 'normal' }}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
