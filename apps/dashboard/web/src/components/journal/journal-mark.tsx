import AdjustIcon from '@mui/icons-material/Adjust';
import CampaignOutlinedIcon from '@mui/icons-material/CampaignOutlined';
import CheckIcon from '@mui/icons-material/Check';
import NorthEastIcon from '@mui/icons-material/NorthEast';
import RestartAltIcon from '@mui/icons-material/RestartAlt';
import ShowChartIcon from '@mui/icons-material/ShowChart';
import SouthEastIcon from '@mui/icons-material/SouthEast';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import UndoIcon from '@mui/icons-material/Undo';
import { useTranslation } from 'react-i18next';
import type { JournalKind } from '../../queries/journal.js';
import { colors } from '../../theme/colors.js';

const marks: Record<JournalKind, { Icon: typeof AdjustIcon; color: string }> = {
  baseline: { Icon: AdjustIcon, color: colors.inkSoft },
  'stage-advanced': { Icon: NorthEastIcon, color: colors.leaf },
  'stage-regressed': { Icon: SouthEastIcon, color: colors.lacquer },
  'kpi-moved': { Icon: ShowChartIcon, color: colors.sea },
  'threshold-approaching': { Icon: TrendingUpIcon, color: colors.ochre },
  restated: { Icon: RestartAltIcon, color: colors.inkSoft },
  'alert-firing': { Icon: CampaignOutlinedIcon, color: colors.lacquer },
  'alert-acknowledged': { Icon: CheckIcon, color: colors.sea },
  'alert-resolved': { Icon: CheckIcon, color: colors.leaf },
  'alert-withdrawn': { Icon: UndoIcon, color: colors.inkSoft },
};

/** Shows the kind of a journal line as a sign, with its name for screen readers. */
export function JournalMark({ kind }: { kind: JournalKind }) {
  const { t } = useTranslation();
  const { Icon, color } = marks[kind];
  return <Icon titleAccess={t(`journal.kind.${kind}`)} sx={{ color, fontSize: 22, mt: 0.25 }} />;
}
