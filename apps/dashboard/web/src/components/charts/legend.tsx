import Box from '@mui/material/Box';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';

interface LegendProps {
  withThresholds: boolean;
  /** True: one edition replaces another within the chart. */
  withChanges: boolean;
}

/** Explains the lines of a chart. */
export function Legend({ withThresholds, withChanges }: LegendProps) {
  const { t } = useWords('charts');
  return (
    <Lines
      lines={[
        { border: `3px solid ${colors.pine}`, name: t('legend.line') },
        ...(withThresholds
          ? [
              { border: `2px dashed ${colors.ochre}`, name: t('legend.enter') },
              { border: `2px dotted ${colors.edge}`, name: t('legend.keep') },
            ]
          : []),
        ...(withChanges ? [{ border: `2px solid ${colors.sea}`, name: t('legend.change') }] : []),
      ]}
    />
  );
}

export function Lines({ lines }: { lines: readonly { border: string; name: string }[] }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        fontSize: '0.8125rem',
      }}
    >
      {lines.map(({ border, name }) => (
        <Box component="li" key={name} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box aria-hidden="true" sx={{ width: 26, borderTop: border }} />
          {name}
        </Box>
      ))}
    </Box>
  );
}
