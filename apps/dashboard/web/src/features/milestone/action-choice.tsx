import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useWords } from '../../i18n/use-words.js';
import { actions, type MilestoneAction } from './milestone-draft.js';

interface ActionChoiceProps {
  action: MilestoneAction;
  onChange: (action: MilestoneAction) => void;
}

export function ActionChoice({ action, onChange }: ActionChoiceProps) {
  const { t } = useWords('milestone');
  return (
    <FormControl sx={{ mb: 2.5 }}>
      <FormLabel id="milestone-action" sx={{ color: 'text.primary', fontWeight: 600 }}>
        {t('action')}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby="milestone-action"
        value={action}
        onChange={(_, value) => onChange(value as MilestoneAction)}
      >
        {actions.map((each) => (
          <FormControlLabel key={each} value={each} control={<Radio />} label={t(`actions.${each}`)} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
