import Box from '@mui/material/Box';
import { useMemo, type ReactNode } from 'react';
import type { FrameworkDefinition, TrackDefinition } from '../../queries/frameworks.js';
import type { KpiResult, TrackResult } from '../../queries/maturity.js';
import { ChecklistSection } from './checklist-section.js';
import { GatesSection } from './gates-section.js';
import { IndexSection } from './index-section.js';
import type { KpisById } from './kpis-by-id.js';
import { LadderSection } from './ladder-section.js';
import { MissingSection } from './missing-section.js';
import { TargetsSection } from './targets-section.js';

interface TrackViewProps {
  track: TrackResult;
  definition: TrackDefinition;
  kpis: readonly KpiResult[];
  unit: string;
  framework: FrameworkDefinition;
  /** True: there are several tracks, so each shows its name. */
  named: boolean;
}

/** Shows a track in the form of its kind, and what is missing on it. */
export function TrackView({ track, definition, kpis, unit, framework, named }: TrackViewProps) {
  const byId: KpisById = useMemo(() => new Map(kpis.map((kpi) => [kpi.id, kpi])), [kpis]);
  const missing = <MissingSection track={track} unit={unit} framework={framework.id} />;
  switch (definition.kind) {
    case 'ladder':
      return (
        <Beside>
          <LadderSection track={track} definition={definition} kpis={byId} unit={unit} named={named} />
          {missing}
        </Beside>
      );
    case 'independent':
      return (
        <>
          <GatesSection track={track} definition={definition} kpis={byId} unit={unit} />
          {missing}
        </>
      );
    case 'index': {
      const score = (
        <IndexSection track={track} definition={definition} kpis={byId} unit={unit} framework={framework} />
      );
      // A track without bands has no next band, so no work can be missing.
      return track.next === null && track.stage === null ? (
        score
      ) : (
        <Beside>
          {score}
          {missing}
        </Beside>
      );
    }
    case 'checklist':
      return <ChecklistSection track={track} definition={definition} kpis={byId} unit={unit} />;
    case 'targets':
      return <TargetsSection track={track} definition={definition} kpis={byId} unit={unit} />;
  }
}

function Beside({ children }: { children: ReactNode }) {
  return <Box sx={sideBySide}>{children}</Box>;
}

const sideBySide = {
  display: 'grid',
  gridTemplateColumns: { lg: '1.15fr 1fr' },
  columnGap: 3,
  alignItems: 'start',
  '& > *': { minWidth: 0 },
} as const;
