import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words.js';
import type { Installation } from '../../queries/installation.js';
import { ManySelect } from '../../ui/many-select.js';

interface FollowedFieldProps {
  setting: Installation['followed'];
  frameworks: Installation['frameworks'];
  /** Ids; empty: all. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Chooses the frameworks whose changes are notified, or says that the environment names them. */
export function FollowedField({ setting, frameworks, value, onChange }: FollowedFieldProps) {
  const { t } = useWords('installationParts');
  const nameOf = (id: string) => frameworks.find((each) => each.id === id)?.name ?? id;
  if (setting.origin === 'environment')
    return (
      <>
        <Alert severity="info">{t('followed.byEnvironment')}</Alert>
        <Typography variant="body2" sx={{ mt: 1 }}>
          {setting.ids === null ? t('followed.all') : setting.ids.map(nameOf).join(', ')}
        </Typography>
      </>
    );
  return (
    <>
      <ManySelect
        id="followed"
        label={t('followed.label')}
        all={t('followed.all')}
        options={frameworks.map(({ id, name }) => ({ value: id, name }))}
        value={value}
        onChange={onChange}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
        {t('followed.help')}
      </Typography>
    </>
  );
}
