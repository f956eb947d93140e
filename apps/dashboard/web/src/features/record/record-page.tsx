import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useEventSchema, useEventTypes, type EventTypeChoice } from '../../queries/event-types.js';
import { useFiledEvent } from '../../queries/events.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useServerNow, useToday } from '../../queries/server-clock.js';
import { useRight, useSession } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { CorrectionForm } from './correction-form.js';
import { emptyDraft, nounOf, type EventDraft } from './event-draft.js';
import { readMyUnit, storeMyUnit } from '../../components/org-units/my-unit.js';
import { RecordForm, type Done } from './record-form.js';
import { Recorded } from './recorded.js';
import { TypePicker } from './type-picker.js';

/** Records an event of any type, or the correction of one. */
export function RecordPage() {
  const { t } = useWords('record');
  const [search] = useSearchParams();
  const mayWrite = useRight('events:write');
  const corrects = search.get('corrects');
  return (
    <Page
      title={t(corrects === null ? 'title' : 'correctTitle')}
      lead={t(corrects === null ? 'lead' : 'correctLead')}
    >
      {!mayWrite ? (
        <EmptyState title={t('noRight')}>{t('noRightHelp')}</EmptyState>
      ) : corrects === null ? (
        <NewEvent />
      ) : (
        <Correction key={corrects} position={corrects} />
      )}
    </Page>
  );
}

/** The parameters of the address prefill the form: `type`, `orgUnit` and `subject` with its `name`. */
function NewEvent() {
  const { t } = useWords('record');
  const [search] = useSearchParams();
  const changeSearch = useChangeSearch();
  const session = useSession().data;
  const types = useEventTypes();
  const [done, setDone] = useState<{ done: Done; draft: EventDraft } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [today, now] = [useToday(), useServerNow()];
  const wanted = search.get('type');
  const type = types.data?.find((each) => each.type === wanted || shortName(each) === wanted) ?? null;
  const schema = useEventSchema(type?.type ?? null);
  const unitCode = search.get('orgUnit') ?? session?.person?.orgUnit ?? session?.orgUnit ?? readMyUnit();
  const unit = useOrgUnit(unitCode);
  if (today === null || now === null || (unitCode !== null && unit.isPending)) return <PageLoading />;

  const choose = (chosen: EventTypeChoice | null) => {
    setDone(null);
    changeSearch({ type: chosen && shortName(chosen) });
  };
  if (done)
    return (
      <Recorded
        {...done.done}
        onAgain={(sameType) => {
          setAttempt(attempt + 1);
          if (sameType) setDone(null);
          else choose(null);
        }}
      />
    );
  const picked = unit.data ? { code: unit.data.code, name: unit.data.name } : null;
  const subject = search.get('subject');
  const known = subject && { subject, name: search.get('name'), orgUnit: picked };
  const fits = schema.data?.properties?.['subject']?.['x-picks']?.includes(nounOf(subject ?? '')) ?? false;
  const initial = { ...emptyDraft(picked, today), ...(known && fits && { entity: known }) };
  return (
    <QueryView query={types}>
      {(all) => (
        <>
          <Box sx={{ maxWidth: 760, mb: 3 }}>
            <TypePicker types={all} value={type} onChange={choose} />
            {!type && <FirstTypes types={all} noun={subject && nounOf(subject)} onChoose={choose} />}
          </Box>
          {type && (
            <QueryView query={schema} height={360}>
              {(published) => (
                <RecordForm
                  key={`${type.type} ${attempt}`}
                  form={{ type: type.type, schema: published }}
                  initial={initial}
                  corrected={null}
                  source={session?.source ?? null}
                  now={now}
                  today={today}
                  onDone={(finished, draft) => {
                    if (draft.unit) storeMyUnit(draft.unit.code);
                    setDone({ done: finished, draft });
                  }}
                />
              )}
            </QueryView>
          )}
          {!type && <p>{t('type.start')}</p>}
        </>
      )}
    </QueryView>
  );
}

interface FirstTypesProps {
  types: readonly EventTypeChoice[];
  /** The noun of the entity that the form is filled with. */
  noun: string | null;
  onChoose: (type: EventTypeChoice) => void;
}

/** The types to choose from at once: those of the given entity, else those that are recorded most often. */
function FirstTypes({ types, noun, onChoose }: FirstTypesProps) {
  const { t } = useWords('record');
  const ofNoun = types.filter((type) => type.noun === noun);
  const common = types
    .filter(({ commonness }) => commonness !== null)
    .sort((one, other) => (one.commonness ?? 0) - (other.commonness ?? 0));
  return (
    <Box component="nav" aria-label={t('common')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      {(ofNoun.length > 0 ? ofNoun : common).map((type) => (
        <Button key={type.type} variant="outlined" size="small" onClick={() => onChoose(type)}>
          {type.title}
        </Button>
      ))}
    </Box>
  );
}

const shortName = ({ noun, action }: EventTypeChoice) => `${noun}.${action}`;

function Correction({ position }: { position: string }) {
  const { t } = useWords('record');
  const filed = useFiledEvent(position);
  const [done, setDone] = useState<Done | null>(null);
  const changeSearch = useChangeSearch();
  if (done) return <Recorded {...done} onAgain={() => changeSearch({ corrects: null })} />;
  if (filed.isError) return <ProblemPanel error={filed.error} onRetry={() => void filed.refetch()} />;
  return (
    <QueryView query={filed} height={360}>
      {({ event }) =>
        event === null ? (
          <EmptyState title={t('erased')} />
        ) : (
          <CorrectionForm event={event} onDone={setDone} />
        )
      }
    </QueryView>
  );
}
