import { useState } from 'react';
import { pointQuery } from '../../queries/point-in-time.js';
import { useEvidencePages, type FormulaPart } from '../../queries/explanation.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { EvidenceFoot } from '../../components/evidence/evidence-foot.js';
import { EvidenceTable } from '../../components/evidence/evidence-table.js';
import { useFilledPages } from '../../components/evidence/use-filled-pages.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import type { AskedKpi } from './asked-kpi.js';
import { PartChoice } from './part-choice.js';

/** How many events of the log are looked through at a time. */
const PAGE = 200;
const LEAST = 10;

/** Lists the events that make up the number, with what each adds. Their sum is the number. */
export function EvidenceSection({ unit, framework, kpi, point }: AskedKpi) {
  const { t } = useWords('kpi');
  const words = useWords('evidence');
  const language = useLanguage();
  const [part, setPart] = useState<FormulaPart>('numerator');
  const query = { framework: framework.id, part, limit: PAGE };
  const evidence = useEvidencePages(unit, kpi.id, query, point);
  const items = evidence.data?.pages.flatMap((page) => page.items) ?? [];
  useFilledPages(evidence, items.length, LEAST);
  return (
    <Section
      title={t('evidence.title')}
      hint={t('evidence.hint')}
      actions={
        <>
          {kpi.denominator !== null && <PartChoice part={part} onChange={setPart} />}
          <ListDownload
            list="kpi-evidence"
            query={{ ...pointQuery(point), framework: framework.id, kpi: kpi.id, part, orgUnit: unit }}
          />
        </>
      }
      flush
    >
      <QueryView query={evidence} height={240}>
        {({ pages }) => {
          const total = pages[0]?.total ?? null;
          if (items.length === 0 && !evidence.hasNextPage)
            return <EmptyState title={words.t('none')}>{t('evidence.noneHelp')}</EmptyState>;
          return (
            <>
              <EvidenceTable
                items={items}
                caption={t('evidence.caption', { part: t(part), name: kpi.name })}
              />
              <EvidenceFoot
                total={
                  total === null
                    ? null
                    : t('evidence.total', { part: t(part), total: formatNumber(total, language, 2) })
                }
                shown={items.length}
                pages={evidence}
              />
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}
