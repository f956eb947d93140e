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
import { Link as RouterLink } from 'react-router';
import { channelForm, type TargetMember } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { useLanguage } from '../../i18n/language-context.js';
import { useApi } from '../../api/api-context.js';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { useWords } from '../../i18n/use-words.js';
import { useFrameworks } from '../../queries/frameworks.js';
import { deleteSubscription, type Subscription } from '../../queries/subscriptions.js';
import { useOnce } from '../../ui/use-once.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { SubscriptionStateText } from './subscription-state-text.js';

export function SubscriptionTable({ subscriptions }: { subscriptions: readonly Subscription[] }) {
  const { t } = useWords('subscriptions');
  const api = useApi();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<Subscription | null>(null);
  const once = useOnce();
  const remove = useMutation({
    mutationFn: (id: string) => deleteSubscription(api, id),
    onSuccess: async () => {
      setLeaving(null);
      await queries.invalidateQueries({ queryKey: ['subscriptions'] });
    },
  });
  const ask = (subscription: Subscription) => {
    remove.reset();
    setLeaving(subscription);
  };
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={t('list.caption')}>
        <Table sx={{ minWidth: 860 }}>
          <VisuallyHidden component="caption">{t('list.caption')}</VisuallyHidden>
          <TableHead>
            <TableRow>
              <TableCell>{t('list.unit')}</TableCell>
              <TableCell>{t('list.what')}</TableCell>
              <TableCell>{t('list.channel')}</TableCell>
              <TableCell>{t('list.state')}</TableCell>
              <TableCell>{t('list.language')}</TableCell>
              <TableCell>
                <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {subscriptions.map((subscription) => (
              <SubscriptionRow
                key={subscription.id}
                subscription={subscription}
                onDelete={() => ask(subscription)}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ConfirmDialog
        open={leaving !== null}
        title={t('remove.title')}
        text={t('remove.text')}
        verb={t('remove.verb')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving && once(() => remove.mutateAsync(leaving.id))}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}

function SubscriptionRow({ subscription, onDelete }: { subscription: Subscription; onDelete: () => void }) {
  const { t } = useWords('subscriptions');
  const { orgUnit, frameworks, kinds, severity, digest, channel, language } = subscription;
  const written = useLanguage();
  const { name, target, isCollected } = channelForm(channel.kind);
  const known = useFrameworks().data?.items ?? [];
  const nameOf = (id: string) => known.find((each) => each.id === id)?.name ?? id;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <OrgUnitLink code={orgUnit} />
      </TableCell>
      <TableCell>
        <div>{kinds?.map((kind) => t(`shared:journal.kind.${kind}`)).join(', ') ?? t('list.allKinds')}</div>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {frameworks?.map(nameOf).join(', ') ?? t('list.allFrameworks')} ·{' '}
          {t('list.atLeast', { severity: t(`shared:severity.${severity}`) })}
        </Box>
      </TableCell>
      <TableCell>
        <div>{inLanguage(name, written)}</div>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {target && channel[target.member as TargetMember]}
        </Box>
        {isCollected && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t(`digest.${digest ?? 'by-kind'}`)}
          </Box>
        )}
      </TableCell>
      <TableCell>
        <SubscriptionStateText subscription={subscription} />
      </TableCell>
      <TableCell>{t(`shell:switchTo.${language}`)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Button
          component={RouterLink}
          to={`/subscriptions/${encodeURIComponent(subscription.id)}`}
          aria-label={t('list.openOf', { unit: orgUnit })}
        >
          {t('list.open')}
        </Button>
        <Button color="error" onClick={onDelete} aria-label={t('list.deleteOf', { unit: orgUnit })}>
          {t('list.delete')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
