import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

const marks = {
  met: { Icon: CheckCircleIcon, color: colors.leaf },
  unmet: { Icon: RadioButtonUncheckedIcon, color: colors.ochre },
  unknown: { Icon: HelpOutlineIcon, color: colors.inkSoft },
} as const;

/** Shows met, not met or not measured by sign and word. */
export function StateMark({ state }: { state: keyof typeof marks }) {
  const { t } = useWords('orgUnit');
  const { Icon, color } = marks[state];
  return <Icon titleAccess={t(`ladder.${state}`)} sx={{ fontSize: 20, color, mt: '1px' }} />;
}
