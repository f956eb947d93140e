import { EvidenceFoot } from '../../components/evidence/evidence-foot.js';
import { EvidenceTable } from '../../components/evidence/evidence-table.js';
import { useFilledPages } from '../../components/evidence/use-filled-pages.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatFigure } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import {
  figureQuery,
  useFigureEvidence,
  type FigureChoice,
  type FigureDetail,
} from '../../queries/figures.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';

const LEAST = 10;

interface FigureEvidenceProps {
  unit: string;
  figure: FigureDetail;
  point: PointInTime;
  choice: FigureChoice;
}

/** Lists the events that make up the figure, with what each adds. */
export function FigureEvidence({ unit, figure, point, choice }: FigureEvidenceProps) {
  const { t } = useWords('figures');
  const words = useWords('evidence');
  const language = useLanguage();
  const evidence = useFigureEvidence(unit, figure.measure, choice, point);
  const items = evidence.data?.pages.flatMap((page) => page.items) ?? [];
  useFilledPages(evidence, items.length, LEAST);
  return (
    <Section
      title={t('evidence')}
      hint={[choice.subject, t('evidenceHint')].filter(Boolean).join(' · ')}
      actions={
        <ListDownload
          list="figure-evidence"
          query={{ ...figureQuery(point, choice), measure: figure.measure, orgUnit: unit }}
        />
      }
      flush
    >
      <QueryView query={evidence} height={240}>
        {({ pages }) => {
          const total = pages[0]?.total ?? null;
          if (items.length === 0 && !evidence.hasNextPage)
            return <EmptyState title={words.t('none')}>{t('noValueHelp')}</EmptyState>;
          return (
            <>
              <EvidenceTable items={items} caption={t('evidenceCaption', { name: figure.name })} />
              <EvidenceFoot
                total={total === null ? null : t('total', { total: formatFigure(total, figure, language) })}
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
