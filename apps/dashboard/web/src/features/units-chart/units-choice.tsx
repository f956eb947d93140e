import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { MAX_LINES } from '../../components/charts/line-looks.js';
import { LineSwatch } from '../../components/charts/line-swatch.js';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';

interface UnitsChoiceProps {
  units: readonly { code: string; name: string }[];
  onChange: (codes: readonly string[]) => void;
}

/** Names the org units of the chart with their lines; adds and removes them. */
export function UnitsChoice({ units, onChange }: UnitsChoiceProps) {
  const { t } = useWords('unitsChart');
  const pathTo = useOrgUnitPath();
  const codes = units.map(({ code }) => code);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'flex-start' }}>
      <Box component="ol" aria-label={t('units')} sx={listStyle}>
        {units.map(({ code, name }, index) => (
          <Box component="li" key={code} sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
            <LineSwatch index={index} />
            <span aria-hidden="true">{index + 1}</span>
            <Link component={RouterLink} to={pathTo(code)} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {name}
            </Link>
            <IconButton
              size="small"
              aria-label={t('remove', { name })}
              onClick={() => onChange(codes.filter((each) => each !== code))}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
      <Box sx={{ flex: '1 1 260px', maxWidth: { sm: 400 } }}>
        {units.length < MAX_LINES ? (
          // A new field for each org unit, so that the picked name does not stay in it.
          <OrgUnitPicker
            key={codes.join()}
            id="add-unit"
            label={t('add')}
            hint={t('addHint')}
            value={null}
            onChange={(unit) => unit && !codes.includes(unit.code) && onChange([...codes, unit.code])}
          />
        ) : (
          <Box role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {t('full', { count: MAX_LINES })}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  flex: '2 1 320px',
  display: 'grid',
  gridTemplateColumns: { sm: '1fr 1fr' },
  columnGap: 2,
  fontSize: '0.9375rem',
} as const;
