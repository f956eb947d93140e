import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import CheckIcon from '@mui/icons-material/Check';
import { useWords } from '../i18n/use-words.js';
import { lookChoices, useLook, type LookChoice } from '../theme/look.js';

/** Returns the entries of a menu that choose light, dark, or what the device has. A menu needs an array. */
export function useLookItems() {
  const { t } = useWords('shell');
  const { choice, choose } = useLook();
  return [
    <Typography
      key="title"
      component="li"
      variant="caption"
      color="textSecondary"
      role="none"
      sx={{ px: 2, pt: 1, listStyle: 'none' }}
    >
      {t('look.title')}
    </Typography>,
    ...lookChoices.map((each) => (
      <MenuItem
        key={each}
        role="menuitemradio"
        aria-checked={each === choice}
        onClick={() => choose(each)}
        sx={{ gap: 1 }}
      >
        <Box aria-hidden="true" sx={{ width: 20, display: 'flex' }}>
          {each === choice && <CheckIcon sx={{ fontSize: 18 }} />}
        </Box>
        {t(`look.${each}`)}
      </MenuItem>
    )),
  ];
}

/** The same choice as a field, for the drawer of narrow screens. */
export function LookField() {
  const { t } = useWords('shell');
  const { choice, choose } = useLook();
  return (
    <TextField
      select
      fullWidth
      id="look"
      label={t('look.title')}
      value={choice}
      onChange={({ target }) => choose(target.value as LookChoice)}
    >
      {lookChoices.map((each) => (
        <MenuItem key={each} value={each}>
          {t(`look.${each}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
