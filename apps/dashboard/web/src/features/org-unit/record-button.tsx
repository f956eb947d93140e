import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import { useRight } from '../../queries/session.js';

/** Leads to the form, filled with the org unit. */
export function RecordButton({ unit }: { unit: OrgUnitDetail }) {
  const { t } = useWords('orgUnit');
  const mayWrite = useRight('events:write');
  if (!mayWrite || unit.status !== 'active') return null;
  return (
    <Button component={RouterLink} to={`/record?orgUnit=${encodeURIComponent(unit.code)}`} variant="outlined">
      {t('log')}
    </Button>
  );
}
