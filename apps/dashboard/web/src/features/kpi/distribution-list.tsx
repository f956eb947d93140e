import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { MiddleMark } from '../../components/evidence/middle-mark.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { ExplainedMeasure } from '../../queries/explanation.js';
import { colors } from '../../theme/colors.js';
import { aroundMiddle } from './around-middle.js';

const SHOWN = 9;

/** Of a median: the amounts around the middle, with how many have each, and the middle marked. */
export function DistributionList({ part: { name, distribution } }: { part: ExplainedMeasure }) {
  const { t } = useWords('kpi');
  const language = useLanguage();
  if (distribution === undefined) return null;
  const { shown, below, above } = aroundMiddle(distribution, SHOWN);
  const count = (entities: number) => formatNumber(entities, language);
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {t('distribution.title', { name })}
      </Typography>
      {below > 0 && <div>{t('distribution.below', { count: below, amount: count(below) })}</div>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 440 }}>
        {shown.map(({ amount, entities, isMiddle }) => (
          <Box
            component="li"
            key={amount}
            sx={{ px: 1, py: 0.25, bgcolor: isMiddle ? colors.ochreTint : 'transparent' }}
          >
            <strong>{formatNumber(amount, language, 4)}</strong>{' '}
            {t('distribution.entities', { count: entities, amount: count(entities) })}
            {isMiddle && <MiddleMark />}
          </Box>
        ))}
      </Box>
      {above > 0 && <div>{t('distribution.above', { count: above, amount: count(above) })}</div>}
    </Box>
  );
}
