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
import { useApi } from '../../api/api-context.js';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { revokeApiKey, type ApiKey } from '../../queries/api-keys.js';
import { useOnce } from '../../ui/use-once.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { rightNames } from './api-key-draft.js';
import { keyState } from './key-state.js';

const columns = ['name', 'rights', 'scope', 'used', 'state'] as const;

export function ApiKeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const { t } = useWords('apiKeys');
  const api = useApi();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  const once = useOnce();
  const revoke = useMutation({
    mutationFn: (id: string) => revokeApiKey(api, id),
    onSuccess: async () => {
      setLeaving(null);
      await queries.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  const ask = (key: ApiKey) => {
    revoke.reset();
    setLeaving(key);
  };
  return (
    <>
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
              <ApiKeyRow key={key.id} apiKey={key} onRevoke={() => ask(key)} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ConfirmDialog
        open={leaving !== null}
        title={t('remove.title', { name: leaving?.name ?? '' })}
        text={t('remove.text')}
        verb={t('remove.verb')}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => leaving && once(() => revoke.mutateAsync(leaving.id))}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}

function ApiKeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
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
      </TableCell>
      <TableCell align="right">
        {state !== 'revoked' && (
          <Button color="error" onClick={onRevoke} aria-label={t('list.revokeOf', { name: apiKey.name })}>
            {t('list.revoke')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
