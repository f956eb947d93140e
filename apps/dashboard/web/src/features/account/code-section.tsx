import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.js';
import { CodeSetUp } from '../../components/account/code-set-up.js';
import { RecoveryCodes } from '../../components/account/recovery-codes.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import {
  accountKey,
  confirmCode,
  newRecoveryCodes,
  offerCode,
  removeCode,
  type Account,
} from '../../queries/account.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { CodeForm } from './code-form.js';

/** Sets up an authenticator app, renews its recovery codes, switches it off. */
export function CodeSection({ account }: { account: Account }) {
  const { t } = useWords('account');
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);
  const queries = useQueryClient();
  const onCodes = async (codes: string[]) => {
    setRecoveryCodes(codes);
    await queries.invalidateQueries({ queryKey: accountKey });
  };
  return (
    <Section title={t('code.title')}>
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} onKept={() => setRecoveryCodes(null)} />
      ) : account.hasCode ? (
        <CodeInUse account={account} onCodes={onCodes} />
      ) : (
        <NoCode onCodes={onCodes} />
      )}
    </Section>
  );
}

type OnCodes = (codes: string[]) => Promise<void>;

function NoCode({ onCodes }: { onCodes: OnCodes }) {
  const { t } = useWords('account');
  const api = useApi();
  const once = useOnce();
  const offer = useMutation({ mutationFn: () => offerCode(api) });
  const confirm = useMutation({
    mutationFn: (code: string) => confirmCode(api, code),
    onSuccess: (answer) => onCodes(answer.recoveryCodes),
  });
  if (offer.data)
    return (
      <>
        <CodeSetUp offered={offer.data} />
        <CodeForm actions={[{ label: t('code.confirm'), action: confirm, primary: true }]} />
      </>
    );
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>{t('code.off')}</Typography>
      {offer.isError && <ProblemPanel error={offer.error} />}
      <Button variant="contained" loading={offer.isPending} onClick={() => once(() => offer.mutateAsync())}>
        {t('code.begin')}
      </Button>
    </>
  );
}

function CodeInUse({ account, onCodes }: { account: Account; onCodes: OnCodes }) {
  const { t } = useWords('account');
  const api = useApi();
  const queries = useQueryClient();
  const renew = useMutation({
    mutationFn: (code: string) => newRecoveryCodes(api, code),
    onSuccess: (answer) => onCodes(answer.recoveryCodes),
  });
  const remove = useMutation({
    mutationFn: (code: string) => removeCode(api, code),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountKey }),
  });
  const actions = [{ label: t('code.renew'), action: renew }];
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>{t('code.on', { count: account.recoveryCodes })}</Typography>
      {account.codeRequired && <Typography sx={{ mb: 1.5 }}>{t('code.required')}</Typography>}
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t('code.prove')}
      </Typography>
      <CodeForm
        actions={account.codeRequired ? actions : [...actions, { label: t('code.remove'), action: remove }]}
      />
    </>
  );
}
