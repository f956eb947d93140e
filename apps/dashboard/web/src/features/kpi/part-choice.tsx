import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { FormulaPart } from '../../queries/explanation.js';
import { useWords } from '../../i18n/use-words.js';

interface PartChoiceProps {
  part: FormulaPart;
  onChange: (part: FormulaPart) => void;
}

/** Chooses the numerator or the denominator. */
export function PartChoice({ part, onChange }: PartChoiceProps) {
  const { t } = useWords('kpi');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={part}
      aria-label={t('part')}
      onChange={(_, chosen: FormulaPart | null) => chosen && onChange(chosen)}
    >
      {(['numerator', 'denominator'] as const).map((each) => (
        <ToggleButton key={each} value={each} sx={{ textTransform: 'none' }}>
          {t(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
