import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
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
import { RegionTable } from '../../ui/region-table.js';
import { useOnce } from '../../ui/use-once.js';
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
      <RegionTable
        caption={t('list.caption')}
        minWidth={860}
        stacked
        rows={subscriptions}
        rowKey={({ id }) => id}
        columns={[
          { title: t('list.unit'), cell: ({ orgUnit }) => <OrgUnitLink code={orgUnit} /> },
          { title: t('list.what'), cell: (each) => <Wanted subscription={each} /> },
          { title: t('list.channel'), cell: (each) => <Channel subscription={each} /> },
          { title: t('list.state'), cell: (each) => <SubscriptionStateText subscription={each} /> },
          { title: t('list.language'), cell: ({ language }) => t(`shell:switchTo.${language}`) },
          {
            title: t('list.actions'),
            cell: (each) => <Actions subscription={each} onDelete={() => ask(each)} />,
          },
        ]}
      />
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

function Wanted({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscriptions');
  const { frameworks, kinds, severity } = subscription;
  const known = useFrameworks().data?.items ?? [];
  const nameOf = (id: string) => known.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      <span>{kinds?.map((kind) => t(`shared:journal.kind.${kind}`)).join(', ') ?? t('list.allKinds')}</span>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {frameworks?.map(nameOf).join(', ') ?? t('list.allFrameworks')} ·{' '}
        {t('list.atLeast', { severity: t(`shared:severity.${severity}`) })}
      </Box>
    </>
  );
}

function Channel({ subscription: { digest, channel } }: { subscription: Subscription }) {
  const { t } = useWords('subscriptions');
  const language = useLanguage();
  const { name, target, isCollected } = channelForm(channel.kind);
  return (
    <>
      <span>{inLanguage(name, language)}</span>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {target && channel[target.member as TargetMember]}
      </Box>
      {isCollected && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t(`digest.${digest ?? 'by-kind'}`)}
        </Box>
      )}
    </>
  );
}

function Actions({ subscription, onDelete }: { subscription: Subscription; onDelete: () => void }) {
  const { t } = useWords('subscriptions');
  const { id, orgUnit } = subscription;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Button
        component={RouterLink}
        to={`/subscriptions/${encodeURIComponent(id)}`}
        aria-label={t('list.openOf', { unit: orgUnit })}
      >
        {t('list.open')}
      </Button>
      <Button color="error" onClick={onDelete} aria-label={t('list.deleteOf', { unit: orgUnit })}>
        {t('list.delete')}
      </Button>
    </Box>
  );
}
