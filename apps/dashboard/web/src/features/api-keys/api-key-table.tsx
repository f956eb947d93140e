import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
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
import { SecretOnce } from '../../ui/secret-once.js';
import { useOnce } from '../../ui/use-once.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { rightNames } from './api-key-draft.js';
import { keyState } from './key-state.js';

const columns = ['name', 'rights', 'scope', 'used', 'state'] as const;

export function ApiKeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const { t } = useWords('apiKeys');
  const revoke = useKeyChange(revokeApiKey);
  const rotate = useKeyChange(rotateApiKey);
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
      <TableContainer tabIndex={0} role="region" aria-label={t('list.caption')}>
        <Table sx={{ minWidth: 760 }}>
          <VisuallyHidden component="caption">{t('list.caption')}</VisuallyHidden>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <TableCell key={column}>{t(`list.${column}`)}</TableCell>
              ))}
              <TableCell>
                <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {keys.map((key) => (
              <ApiKeyRow
                key={key.id}
                apiKey={key}
                onRevoke={() => revoke.ask(key)}
                onRotate={() => rotate.ask(key)}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
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

interface ApiKeyRowProps {
  apiKey: ApiKey;
  onRevoke: () => void;
  onRotate: () => void;
}

function ApiKeyRow({ apiKey, onRevoke, onRotate }: ApiKeyRowProps) {
  const { t } = useWords('apiKeys');
  const language = useLanguage();
  const zone = useTimeZone();
  const [openedAt] = useState(() => Date.now());
  const state = keyState(apiKey, openedAt);
  const time = (instant: string) => formatInstant(instant, language, zone);
  return (
    <TableRow sx={state === 'active' ? {} : { '& td, & th': { color: 'text.secondary' } }}>
      <TableCell component="th" scope="row">
        {apiKey.name}
      </TableCell>
      <TableCell>{apiKey.rights.map((right) => t(`rights.${rightNames[right]}`)).join(', ')}</TableCell>
      <TableCell>
        {apiKey.orgUnit ? <OrgUnitLink code={apiKey.orgUnit} /> : t('list.everything')}
        {apiKey.source && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t('list.source', { source: apiKey.source })}
          </Box>
        )}
      </TableCell>
      <TableCell>{apiKey.lastUsedAt ? time(apiKey.lastUsedAt) : t('list.never')}</TableCell>
      <TableCell>
        {state === 'active' && apiKey.expiresAt
          ? t('list.until', { time: time(apiKey.expiresAt) })
          : t(`list.${state}`)}
        {state === 'active' && apiKey.oldSecretEndsAt && Date.parse(apiKey.oldSecretEndsAt) > openedAt && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('list.oldUntil', { time: time(apiKey.oldSecretEndsAt) })}
          </Box>
        )}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
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
      </TableCell>
    </TableRow>
  );
}
