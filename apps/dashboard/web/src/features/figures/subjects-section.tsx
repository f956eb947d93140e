import Link from '@mui/material/Link';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { formatFigure } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { FigureDetail, SubjectFigure } from '../../queries/figures.js';
import { MutedText } from '../../ui/muted-text.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

interface SubjectsSectionProps {
  title: string;
  /** What a row is. */
  label: string;
  figure: FigureDetail;
  rows: readonly SubjectFigure[];
  /** The segment or entity whose history and evidence are shown. */
  chosen: string | null;
}

/** Lists the amounts of segments or entities. Each leads to its own history and evidence. */
export function SubjectsSection({ title, label, figure, rows, chosen }: SubjectsSectionProps) {
  const { t } = useWords('figures');
  const language = useLanguage();
  const [search] = useSearchParams();
  if (rows.length === 0) return null;
  const linkTo = (subject: string) => {
    const changed = new URLSearchParams(search);
    changed.set('subject', subject);
    return `?${changed.toString()}`;
  };
  return (
    <Section title={title} flush>
      <RegionTable
        caption={title}
        size="small"
        minWidth={0}
        rows={rows}
        rowKey={({ subject }) => subject}
        columns={[
          {
            title: label,
            width: '70%',
            cell: (row) => (
              <>
                <Link component={RouterLink} to={linkTo(row.subject)} preventScrollReset>
                  <SubjectName row={row} />
                </Link>
                {row.subject === chosen && <MutedText>{` · ${t('chosen')}`}</MutedText>}
              </>
            ),
          },
          {
            title: t('value'),
            numeric: true,
            cell: ({ value }) => <strong>{formatFigure(value, figure, language)}</strong>,
          },
        ]}
      />
    </Section>
  );
}

const segmentKeys = [
  'group',
  'sector',
  'area',
  'kind',
  'category',
  'task',
  'framework',
  'currency',
  'channel',
] as const;

/** Shows an entity by its name, and a segment by its key in words. */
function SubjectName({ row: { subject, name } }: { row: SubjectFigure }) {
  const { t } = useWords('figures');
  if (name !== null) return <>{`${name} (${subject})`}</>;
  const [word, ...value] = subject.split('=');
  const key = segmentKeys.find((each) => each === word);
  return <>{key === undefined ? subject : `${t(`keys.${key}`)}: ${value.join('=')}`}</>;
}
