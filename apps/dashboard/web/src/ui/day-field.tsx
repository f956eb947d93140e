import CalendarTodayIcon from '@mui/icons-material/CalendarTodayOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { isDay } from '../format/days.js';
import { parseTypedDay, typedDay } from '../format/typed-day.js';
import { useLanguage } from '../i18n/language-context.js';
import { useWords } from '../i18n/use-words.js';

interface DayFieldProps extends Pick<
  TextFieldProps,
  'id' | 'label' | 'error' | 'helperText' | 'required' | 'fullWidth' | 'autoFocus' | 'sx'
> {
  /** `YYYY-MM-DD`, or typed text that is no day. */
  value: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
  onBlur?: () => void;
}

/**
 * A field for a day: typed as day/month/year, in English also as 4 Mar 2017, or picked from the browser's
 * calendar. The browser's own date field follows its system's order: on an English system it would show 04/03
 * for the third of April under a Vietnamese page.
 */
export function DayField({ value, min, max, onChange, onBlur, ...field }: DayFieldProps) {
  const { t } = useWords('ui');
  const language = useLanguage();
  const [text, setText] = useState(typedDay(value, language));
  const calendar = useRef<HTMLInputElement>(null);
  useEffect(
    () => setText((typed) => (parseTypedDay(typed) === value ? typed : typedDay(value, language))),
    [value, language],
  );

  const type = (typed: string) => {
    setText(typed);
    onChange(parseTypedDay(typed));
  };
  return (
    <Box sx={{ position: 'relative', ...(field.fullWidth ? { width: 1 } : {}) }}>
      <TextField
        {...field}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          setText(typedDay(value, language));
          onBlur?.();
        }}
        placeholder={t('dayField.placeholder')}
        autoComplete="off"
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { inputMode: language === 'vi' ? 'numeric' : 'text', maxLength: 20 },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  edge="end"
                  size="small"
                  aria-label={t('dayField.pick')}
                  onClick={() => calendar.current?.showPicker()}
                >
                  <CalendarTodayIcon sx={{ fontSize: 18 }} />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Box
        component="input"
        ref={calendar}
        type="date"
        aria-hidden="true"
        tabIndex={-1}
        min={min}
        max={max}
        value={isDay(value) ? value : ''}
        onChange={(event) => onChange(event.target.value)}
        sx={{
          position: 'absolute',
          right: 0,
          top: 30,
          width: 1,
          height: 8,
          opacity: 0,
          border: 0,
          p: 0,
          pointerEvents: 'none',
        }}
      />
    </Box>
  );
}
