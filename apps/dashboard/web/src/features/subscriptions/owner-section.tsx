import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { problemWords } from '../../components/problems/problem-words.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useApiKeys, type ApiKey } from '../../queries/api-keys.js';
import { changeSubscription, type Subscription } from '../../queries/subscriptions.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { useSubscriptionChange } from './use-subscription-change.js';

/** Shows administrators which key owns the subscription, and lets them give it to another one. */
export function OwnerSection({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscription');
  const keys = useApiKeys();
  return (
    <Section title={t('owner.title')} hint={t('owner.hint')}>
      <QueryView query={keys} height={56}>
        {({ items }) => <OwnerForm key={subscription.owner} subscription={subscription} keys={items} />}
      </QueryView>
    </Section>
  );
}

function OwnerForm({ subscription, keys }: { subscription: Subscription; keys: readonly ApiKey[] }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const once = useOnce();
  const [owner, setOwner] = useState(subscription.owner);
  const give = useSubscriptionChange((api, key: string) =>
    changeSubscription(api, subscription.id, { owner: key }),
  );
  const [complaint] = give.error instanceof ApiProblem ? give.error.errors : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    once(() => give.mutateAsync(owner));
  };
  // A key that the administrator does not see may own the subscription.
  const known = keys.some(({ id }) => id === subscription.owner);
  const choices = keys.filter((key) => key.id === subscription.owner || mayOwn(key));
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mt: 1 }}>
        <TextField
          select
          id="subscription-owner"
          label={t('owner.key')}
          value={owner}
          error={complaint !== undefined}
          helperText={complaint && problemWords(complaint, language)}
          onChange={(event) => {
            give.reset();
            setOwner(event.target.value);
          }}
          sx={{ flex: '1 1 16rem', minWidth: 0 }}
        >
          {!known && <MenuItem value={subscription.owner}>{subscription.owner}</MenuItem>}
          {choices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Button
          type="submit"
          variant="outlined"
          loading={give.isPending}
          disabled={owner === subscription.owner}
        >
          {t('owner.give')}
        </Button>
      </Box>
      {give.isError && !complaint && <ProblemPanel error={give.error} />}
      <Box role="status">
        {give.isSuccess && (
          <Alert severity="success" sx={{ mt: 2 }}>
            {t('owner.given')}
          </Alert>
        )}
      </Box>
    </Box>
  );
}

/** The server decides; keys that can never own it are left out of the choice. */
function mayOwn({ rights, revokedAt }: ApiKey): boolean {
  return revokedAt === null && (rights.includes('administer') || rights.includes('subscriptions:write'));
}
