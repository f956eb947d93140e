import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { WidgetProps } from '@rjsf/utils';
import { useWords } from '../../../i18n/use-words.js';
import { optionsOf, widgetTexts } from './input-props.js';

/** A statement that holds or not; without an answer its default holds. */
export function TickInput(props: WidgetProps) {
  const { value, onChange } = props;
  const { id, label, error, helperText } = widgetTexts(props);
  const { preset } = optionsOf(props);
  return (
    <FormControl error={error}>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            id={id}
            checked={typeof value === 'boolean' ? value : preset === true}
            onChange={(event) => onChange(event.target.checked)}
            slotProps={{ input: { 'aria-describedby': `${id}-hint` } }}
          />
        }
      />
      <FormHelperText id={`${id}-hint`}>{helperText}</FormHelperText>
    </FormControl>
  );
}

/** A statement that must be answered. */
export function YesNoInput(props: WidgetProps) {
  const { value, onChange } = props;
  const { t } = useWords('record');
  const { id, label, required, error, helperText } = widgetTexts(props);
  return (
    <FormControl error={error} required={required}>
      <FormLabel id={`${id}-label`} sx={{ color: 'text.primary' }}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={(_, chosen) => onChange(chosen === 'true')}
      >
        <FormControlLabel
          value="true"
          label={t('yes')}
          control={<Radio id={id} slotProps={{ input: { 'aria-invalid': error } }} />}
        />
        <FormControlLabel value="false" label={t('no')} control={<Radio />} />
      </RadioGroup>
      <FormHelperText id={`${id}-hint`}>{helperText}</FormHelperText>
    </FormControl>
  );
}
