import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit, type OrgUnitDetail } from '../../queries/org-units.js';
import { useSession } from '../../queries/session.js';
import { Section } from '../../ui/section.js';
import { allowedActions, type UnitAction } from './change-draft.js';
import { ChangeForm } from './change-form.js';

/** The chosen org unit: what it is, and what the caller may do with it. */
export function UnitDetails({ code }: { code: string }) {
  const unit = useOrgUnit(code);
  return (
    <QueryView query={unit} height={240}>
      {(loaded) => <Details unit={loaded} />}
    </QueryView>
  );
}

function Details({ unit }: { unit: OrgUnitDetail }) {
  const { t } = useWords('units');
  const session = useSession().data;
  const [action, setAction] = useState<UnitAction | null>(null);
  const actions = session ? allowedActions(session, unit) : [];
  const facts = t('facts', {
    level: t(`shared:level.${unit.level}`),
    code: unit.code,
    status: t(`shared:status.${unit.status}`),
  });
  const hint = (
    <>
      {unit.ancestors.length > 0 && <div>{unit.ancestors.map(({ name }) => name).join(' › ')}</div>}
      <div>
        {facts}
        {unit.children > 0 && ` · ${t('below', { count: unit.children })}`}
      </div>
      <Link component={RouterLink} to={`/org-units/${encodeURIComponent(unit.code)}`}>
        {t('toPage')}
      </Link>
    </>
  );
  return (
    <Section title={unit.name} hint={hint}>
      {actions.length === 0 && <p>{t(unit.status === 'active' ? 'onlyHigher' : 'ended')}</p>}
      <Box role="group" aria-label={t('actions')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        {actions.map((each) => (
          <Button
            key={each}
            size="small"
            variant={each === action ? 'contained' : 'outlined'}
            aria-pressed={each === action}
            onClick={() => setAction(each)}
          >
            {t(`action.${each}`)}
          </Button>
        ))}
      </Box>
      {action && <ChangeForm key={action} action={action} unit={unit} onDone={() => setAction(null)} />}
    </Section>
  );
}
