import { useMemo } from 'react';
import type { KpiDefinition, TrackDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { Section } from '../../ui/section.js';
import { ChecklistTable } from './checklist-table.js';
import { IndexDefinition } from './index-definition.js';
import { Stages } from './stages.js';
import { TargetsTable } from './targets-table.js';

interface TrackSectionProps {
  track: TrackDefinition;
  kpis: readonly KpiDefinition[];
}

/** Shows the definition of a track in the form of its kind. */
export function TrackSection({ track, kpis }: TrackSectionProps) {
  const { t } = useWords('frameworks');
  const byId = useMemo(() => new Map(kpis.map((kpi) => [kpi.id, kpi])), [kpis]);
  return (
    <Section title={track.name} hint={t(`kind.${track.kind}`)}>
      <Content track={track} kpis={byId} />
    </Section>
  );
}

export type KpisById = ReadonlyMap<string, KpiDefinition>;

function Content({ track, kpis }: { track: TrackDefinition; kpis: KpisById }) {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return <Stages track={track} kpis={kpis} />;
    case 'index':
      return <IndexDefinition track={track} kpis={kpis} />;
    case 'checklist':
      return <ChecklistTable track={track} kpis={kpis} />;
    case 'targets':
      return <TargetsTable track={track} kpis={kpis} />;
  }
}
