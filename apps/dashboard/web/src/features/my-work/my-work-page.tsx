import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { readMyUnit } from '../../components/org-units/my-unit.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useRight, useSession } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { DueSection } from './due-section.js';
import { RecordsSection } from './records-section.js';

/** What the caller and its org unit recorded, with what is due and late on top. */
export function MyWorkPage() {
  const { t } = useWords('myWork');
  const session = useSession().data;
  const mayWrite = useRight('events:write');
  const code = session?.person?.orgUnit ?? session?.orgUnit ?? readMyUnit();
  const own = useOrgUnit(code);
  const [picked, setPicked] = useState<PickedUnit | null | undefined>(undefined);
  if (code !== null && own.isPending) return <PageLoading />;
  const unit =
    picked === undefined ? (own.data ? { code: own.data.code, name: own.data.name } : null) : picked;
  const actions = (
    <Button variant="contained" component={RouterLink} to="/record">
      {t('record')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={mayWrite ? actions : null}>
      {mayWrite ? (
        <>
          <DueSection unit={unit} />
          <RecordsSection unit={unit} onUnit={setPicked} />
        </>
      ) : (
        <EmptyState title={t('noRight')}>{t('noRightHelp')}</EmptyState>
      )}
    </Page>
  );
}
