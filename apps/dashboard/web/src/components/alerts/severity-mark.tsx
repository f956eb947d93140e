import ErrorOutlineIcon from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import { useTranslation } from 'react-i18next';
import type { Severity } from '#alerting/domain';
import { colors } from '../../theme/colors.js';

/** From least to most severe. */
const marks: Readonly<Record<Severity, { Icon: typeof InfoOutlinedIcon; color: string }>> = {
  info: { Icon: InfoOutlinedIcon, color: colors.sea },
  warning: { Icon: WarningAmberIcon, color: colors.ochre },
  critical: { Icon: ErrorOutlineIcon, color: colors.lacquer },
};

export const severities = Object.keys(marks) as Severity[];

export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  const { Icon, color } = marks[severity];
  return <Icon titleAccess={t(`severity.${severity}`)} sx={{ color, fontSize: 22, mt: 0.25 }} />;
}
