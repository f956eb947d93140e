import TextField from '@mui/material/TextField';
import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { parseTypedNumber, typedNumber } from '../../../format/typed-number.js';
import { useLanguage } from '../../../i18n/language-context.js';
import { optionsOf, widgetTexts } from './input-props.js';

/** A number as people type it: 1.250,5 in Vietnamese, 1,250.5 in English. */
export function AmountInput(props: WidgetProps) {
  const { value, onChange } = props;
  const language = useLanguage();
  const { example, preset } = optionsOf(props);
  const [text, setText] = useState(() => typedNumber(value, language));
  const shown = Object.is(parseTypedNumber(text, language), value ?? '')
    ? text
    : typedNumber(value, language);
  const hint = preset ?? example;
  return (
    <TextField
      {...widgetTexts(props)}
      value={shown}
      onChange={(event) => {
        setText(event.target.value);
        const typed = parseTypedNumber(event.target.value, language);
        onChange(typed === '' ? undefined : typed);
      }}
      placeholder={typeof hint === 'number' ? typedNumber(hint, language) : undefined}
      autoComplete="off"
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
