import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { WidgetProps } from '@rjsf/utils';
import { useWords } from '../../../i18n/use-words.js';
import { widgetTexts } from './input-props.js';

/** One of a fixed list, by the names of its values. */
export function ChoiceInput(props: WidgetProps) {
  const { value, onChange, options, required } = props;
  const { t } = useWords('record');
  const choices = options.enumOptions ?? [];
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <TextField
      {...widgetTexts(props)}
      select
      value={chosen === -1 ? '' : String(chosen)}
      onChange={(event) => onChange(choices[Number(event.target.value)]?.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="" disabled={required === true}>
        {t(required === true ? 'choose' : 'notSaid')}
      </MenuItem>
      {choices.map((choice, index) => (
        <MenuItem key={choice.label} value={String(index)}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
