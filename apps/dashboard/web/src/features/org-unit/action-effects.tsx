import Box from '@mui/material/Box';
import { formatFigure, formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { ActionEffect } from '../../queries/actions.js';
import { useFrameworks, type FrameworkDefinition } from '../../queries/frameworks.js';

interface ActionEffectsProps {
  effects: readonly ActionEffect[];
  framework: FrameworkDefinition;
}

/** Lists what the work does to each KPI, on this framework and on others. Some effects are harmful. */
export function ActionEffects({ effects, framework }: ActionEffectsProps) {
  const { t } = useWords('orgUnit');
  if (effects.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 0.25 }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontSize: '0.875rem', color: 'primary.main', py: 0.5, width: 'fit-content' }}
      >
        {t('actions.effects', { count: effects.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
        {effects.map((effect) => (
          <Effect
            key={`${effect.framework} ${effect.track ?? ''} ${effect.kpi}`}
            effect={effect}
            elsewhere={effect.framework !== framework.id}
          />
        ))}
      </Box>
    </Box>
  );
}

function Effect({ effect, elsewhere }: { effect: ActionEffect; elsewhere: boolean }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const frameworkName = useFrameworks().data?.items.find(({ id }) => id === effect.framework)?.name;
  const points = (amount: number | null) => (amount === null ? '–' : formatNumber(amount, language, 4));
  const value = (amount: number | null) =>
    amount === null ? t('shared:notMeasured') : formatFigure(amount, effect, language);
  const { stage, score, harmful } = effect;
  return (
    <li>
      {effect.name}: {value(effect.from)} → <strong>{value(effect.to)}</strong>
      {harmful && (
        <Box component="strong" sx={{ color: 'error.main' }}>
          {' '}
          ({t('actions.harmful')})
        </Box>
      )}
      {elsewhere && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          ({frameworkName ?? effect.framework})
        </Box>
      )}
      {score && <div>{t('actions.score', { from: points(score.from), to: points(score.to) })}</div>}
      {stage && (
        <div>
          {t('actions.stage', {
            from: stage.from?.name ?? t('actions.noStage'),
            to: stage.to?.name ?? t('actions.noStage'),
          })}
        </div>
      )}
    </li>
  );
}
