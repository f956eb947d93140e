import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiClient } from '../../api/api-client.js';
import { useApi } from '../../api/api-context.js';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { revokeApiKey, rotateApiKey, type ApiKey } from '../../queries/api-keys.js';
import { RegionTable } from '../../ui/region-table.js';
import { SecretOnce } from '../../ui/secret-once.js';
import { useOnce } from '../../ui/use-once.js';
import { rightNames } from './api-key-draft.js';
import { keyState } from './key-state.js';

export function ApiKeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const { t } = useWords('apiKeys');
  const revoke = useKeyChange(revokeApiKey);
  const rotate = useKeyChange(rotateApiKey);
  const language = useLanguage();
  const zone = useTimeZone();
  const [openedAt] = useState(() => Date.now());
  return (
    <>
      <Box role="status">
        {rotate.done && (
          <SecretOnce
            title={t('rotate.done', { name: rotate.done.key.name })}
            secret={rotate.done.answer.key}
          >
            {t('form.createdText')}
          </SecretOnce>
        )}
      </Box>
      <RegionTable
        caption={t('list.caption')}
        minWidth={760}
        stacked
        rows={keys}
        rowKey={({ id }) => id}
        isFaded={(key) => keyState(key, openedAt) !== 'active'}
        columns={[
          { title: t('list.name'), cell: ({ name }) => name },
          {
            title: t('list.rights'),
            cell: ({ rights }) => rights.map((right) => t(`rights.${rightNames[right]}`)).join(', '),
          },
          { title: t('list.scope'), cell: (key) => <Scope apiKey={key} /> },
          {
            title: t('list.used'),
            cell: ({ lastUsedAt }) =>
              lastUsedAt ? formatInstant(lastUsedAt, language, zone) : t('list.never'),
          },
          { title: t('list.state'), cell: (key) => <State apiKey={key} openedAt={openedAt} /> },
          {
            title: t('list.actions'),
            cell: (key) => (
              <Actions
                apiKey={key}
                openedAt={openedAt}
                onRevoke={() => revoke.ask(key)}
                onRotate={() => rotate.ask(key)}
              />
            ),
          },
        ]}
      />
      <KeyDialog change={rotate} words="rotate" />
      <KeyDialog change={revoke} words="remove" />
    </>
  );
}

type KeyChange = Pick<ReturnType<typeof useKeyChange>, 'asked' | 'busy' | 'error' | 'confirm' | 'leave'>;

function KeyDialog({ change, words }: { change: KeyChange; words: 'rotate' | 'remove' }) {
  const { t } = useWords('apiKeys');
  return (
    <ConfirmDialog
      open={change.asked !== null}
      title={t(`${words}.title`, { name: change.asked?.name ?? '' })}
      text={t(`${words}.text`)}
      verb={t(`${words}.verb`)}
      busy={change.busy}
      error={change.error}
      onConfirm={change.confirm}
      onClose={change.leave}
    />
  );
}

/** A change of one key that is asked about first. */
function useKeyChange<T>(change: (api: ApiClient, id: string) => Promise<T>) {
  const api = useApi();
  const queries = useQueryClient();
  const once = useOnce();
  const [asked, setAsked] = useState<ApiKey | null>(null);
  const { data, ...changing } = useMutation({
    mutationFn: async (key: ApiKey) => ({ key, answer: await change(api, key.id) }),
    onSuccess: async () => {
      setAsked(null);
      await queries.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return {
    asked,
    done: data,
    busy: changing.isPending,
    error: changing.error,
    ask: (key: ApiKey) => {
      changing.reset();
      setAsked(key);
    },
    confirm: () => asked && once(() => changing.mutateAsync(asked)),
    leave: () => setAsked(null),
  };
}

function Scope({ apiKey: { orgUnit, source } }: { apiKey: ApiKey }) {
  const { t } = useWords('apiKeys');
  return (
    <>
      {orgUnit ? <OrgUnitLink code={orgUnit} /> : t('list.everything')}
      {source && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {t('list.source', { source })}
        </Box>
      )}
    </>
  );
}

function State({ apiKey, openedAt }: { apiKey: ApiKey; openedAt: number }) {
  const { t } = useWords('apiKeys');
  const language = useLanguage();
  const zone = useTimeZone();
  const state = keyState(apiKey, openedAt);
  const time = (instant: string) => formatInstant(instant, language, zone);
  const { expiresAt, oldSecretEndsAt } = apiKey;
  return (
    <>
      {state === 'active' && expiresAt ? t('list.until', { time: time(expiresAt) }) : t(`list.${state}`)}
      {state === 'active' && oldSecretEndsAt && Date.parse(oldSecretEndsAt) > openedAt && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('list.oldUntil', { time: time(oldSecretEndsAt) })}
        </Box>
      )}
    </>
  );
}

interface ActionsProps {
  apiKey: ApiKey;
  openedAt: number;
  onRevoke: () => void;
  onRotate: () => void;
}

function Actions({ apiKey, openedAt, onRevoke, onRotate }: ActionsProps) {
  const { t } = useWords('apiKeys');
  const state = keyState(apiKey, openedAt);
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {state === 'active' && (
        <Button onClick={onRotate} aria-label={t('list.rotateOf', { name: apiKey.name })}>
          {t('list.rotate')}
        </Button>
      )}
      {state !== 'revoked' && (
        <Button color="error" onClick={onRevoke} aria-label={t('list.revokeOf', { name: apiKey.name })}>
          {t('list.revoke')}
        </Button>
      )}
    </Box>
  );
}
