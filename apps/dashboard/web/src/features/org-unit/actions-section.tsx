import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useActions, type Action } from '../../queries/actions.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { useWords } from '../../i18n/use-words.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import { ActionItem } from './action-item.js';
import { WhatIfForm } from './what-if/what-if-form.js';

interface ActionsSectionProps {
  unit: string;
  framework: FrameworkDefinition;
  point: PointInTime;
}

const SHOWN = 5;

/**
 * Lists actions by the gain of each unit of work, with their effects on other frameworks and a what-if form.
 */
export function ActionsSection({ unit, framework, point }: ActionsSectionProps) {
  const { t } = useWords('orgUnit');
  const [all, setAll] = useState(false);
  const actions = useActions(unit, framework.id, point);
  return (
    <Section title={t('actions.title')} hint={t('actions.hint')}>
      <QueryView query={actions} height={180}>
        {({ items }) => (
          <>
            {items.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('actions.none')}</Box>}
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {(all ? items : items.slice(0, SHOWN)).map((action, i) => (
                <ActionItem key={keyOf(action)} action={action} rank={i + 1} framework={framework} />
              ))}
            </Box>
            {!all && items.length > SHOWN && (
              <Button onClick={() => setAll(true)}>
                {t('actions.more', { count: items.length - SHOWN })}
              </Button>
            )}
            <WhatIfForm unit={unit} framework={framework} actions={items} point={point} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

/** The same measure may serve several KPIs and several segments, so the key holds all of them. */
function keyOf({ measure, subject = '', gain: { track, kpi } }: Action): string {
  return [measure, subject, track, kpi].join(' ');
}
