import TextField from '@mui/material/TextField';
import type { WidgetProps } from '@rjsf/utils';
import { optionsOf, widgetTexts } from './input-props.js';

/** A line of text, a code or an address. */
export function LineInput(props: WidgetProps) {
  const { value, onChange } = props;
  const { example } = optionsOf(props);
  return (
    <TextField
      {...widgetTexts(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      placeholder={typeof example === 'string' ? example : undefined}
      autoComplete="off"
    />
  );
}
