import Box from '@mui/material/Box';
import type { Peer } from '../../queries/peers.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

/** Shows by how many places an org unit rose or fell, by sign, word and colour. */
export function Movement({ movement }: { movement: Peer['movement'] }) {
  const { t } = useWords('peers');
  if (movement === null) return <>–</>;
  const { rank } = movement;
  if (rank === 0) return <>{t('stayed')}</>;
  const climbed = rank > 0;
  return (
    <Box component="span" sx={{ color: climbed ? colors.leaf : colors.lacquer, whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{climbed ? '▲ ' : '▼ '}</span>
      {t(climbed ? 'climbed' : 'fell', { count: Math.abs(rank) })}
    </Box>
  );
}
