import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { applicableFrameworks } from '../../queries/framework-options.js';
import { useFramework, useFrameworks, type FrameworkSummary } from '../../queries/frameworks.js';
import { useOrgUnit, useRoots } from '../../queries/org-units.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import type { ChangeSubject } from './use-subject.js';

interface FiltersProps {
  summary: OverviewSummary;
  change: ChangeSubject;
}

/** Chooses the tree, the framework and the track of all panels. */
export function Filters({ summary: { root, framework, track }, change }: FiltersProps) {
  const { t } = useWords('overview');
  const roots = useRoots().data ?? [];
  const within = useOrgUnit(root.code).data?.frameworksWithin ?? [];
  const frameworks = applicableFrameworks(useFrameworks().data?.items ?? [], within);
  const tracks = useFramework(framework?.id ?? null).data?.tracks ?? [];
  const trees = roots.some(({ code }) => code === root.code) ? roots : [root, ...roots];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', py: 1 }}>
      <Choice
        id="root"
        label={t('tree')}
        value={root.code}
        onChange={(code) => change({ root: code, framework: null, asOf: null, track: null })}
      >
        {trees.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </Choice>
      {framework && frameworks.length > 0 && (
        <Choice
          id="framework"
          label={t('framework')}
          value={framework.id}
          onChange={(id) => change({ framework: id, track: null })}
          help={
            <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(framework.id)}`}>
              {t('aboutFramework')}
            </Link>
          }
        >
          {frameworkItems(frameworks, t('followedFrameworks'), t('otherFrameworks'))}
        </Choice>
      )}
      {tracks.length > 1 && track && (
        <Choice id="track" label={t('track')} value={track.id} onChange={(id) => change({ track: id })}>
          {tracks.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </Choice>
      )}
    </Box>
  );
}

/** Lists the followed frameworks, and the others below a heading of their own. */
function frameworkItems(
  frameworks: readonly FrameworkSummary[],
  followed: string,
  others: string,
): ReactNode {
  const rest = frameworks.filter((each) => !each.followed);
  return [
    ...(rest.length > 0 ? [<ListSubheader key="followed">{followed}</ListSubheader>] : []),
    ...frameworks.filter((each) => each.followed).map(item),
    ...(rest.length > 0 ? [<ListSubheader key="others">{others}</ListSubheader>] : []),
    ...rest.map(item),
  ];
}

function item({ id, name }: FrameworkSummary): ReactNode {
  return (
    <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
      {name}
    </MenuItem>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  children: ReactNode;
}

function Choice({ id, label, value, onChange, help, children }: ChoiceProps) {
  return (
    <TextField
      select
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={help}
      sx={{ flex: '1 1 240px', maxWidth: { sm: 400 } }}
    >
      {children}
    </TextField>
  );
}
