import AdjustIcon from '@mui/icons-material/Adjust';
import AlarmIcon from '@mui/icons-material/AlarmOutlined';
import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import CampaignOutlinedIcon from '@mui/icons-material/CampaignOutlined';
import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckIcon from '@mui/icons-material/Check';
import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined';
import EventIcon from '@mui/icons-material/EventOutlined';
import GpsFixedIcon from '@mui/icons-material/GpsFixedOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import LockOpenIcon from '@mui/icons-material/LockOpenOutlined';
import NorthEastIcon from '@mui/icons-material/NorthEast';
import RemoveDoneIcon from '@mui/icons-material/RemoveDoneOutlined';
import RestartAltIcon from '@mui/icons-material/RestartAlt';
import RuleIcon from '@mui/icons-material/RuleOutlined';
import ShowChartIcon from '@mui/icons-material/ShowChart';
import SouthEastIcon from '@mui/icons-material/SouthEast';
import SpeedIcon from '@mui/icons-material/SpeedOutlined';
import SwapVertIcon from '@mui/icons-material/SwapVertOutlined';
import TaskAltIcon from '@mui/icons-material/TaskAltOutlined';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import UpdateIcon from '@mui/icons-material/UpdateOutlined';
import { useTranslation } from 'react-i18next';
import type { JournalKind } from '../../queries/journal.js';
import { colors } from '../../theme/colors.js';

const marks: Record<JournalKind, { Icon: typeof AdjustIcon; color: string }> = {
  baseline: { Icon: AdjustIcon, color: colors.inkSoft },
  'stage-advanced': { Icon: NorthEastIcon, color: colors.leaf },
  'stage-regressed': { Icon: SouthEastIcon, color: colors.lacquer },
  'band-changed': { Icon: SwapVertIcon, color: colors.sea },
  'gate-opened': { Icon: LockOpenIcon, color: colors.leaf },
  'gate-closed': { Icon: LockIcon, color: colors.lacquer },
  'kpi-moved': { Icon: ShowChartIcon, color: colors.sea },
  'score-moved': { Icon: SpeedIcon, color: colors.sea },
  'threshold-approaching': { Icon: TrendingUpIcon, color: colors.ochre },
  'item-attested': { Icon: TaskAltIcon, color: colors.leaf },
  'item-revoked': { Icon: RemoveDoneIcon, color: colors.lacquer },
  'target-verdict': { Icon: GpsFixedIcon, color: colors.ochre },
  'milestone-planned': { Icon: EventIcon, color: colors.sea },
  'milestone-rescheduled': { Icon: UpdateIcon, color: colors.sea },
  'milestone-due': { Icon: AlarmIcon, color: colors.ochre },
  'milestone-late': { Icon: AlarmIcon, color: colors.lacquer },
  'milestone-reached': { Icon: EventAvailableIcon, color: colors.leaf },
  'milestone-cancelled': { Icon: CancelIcon, color: colors.inkSoft },
  recorded: { Icon: ArticleIcon, color: colors.sea },
  'check-fired': { Icon: RuleIcon, color: colors.ochre },
  'check-cleared': { Icon: RuleIcon, color: colors.leaf },
  withdrawn: { Icon: UndoIcon, color: colors.ochre },
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
