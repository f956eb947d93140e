import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useId, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { DataTable } from '../../../components/charts/data-table.js';
import { useOrgUnitPath } from '../../../components/org-units/use-paths.js';
import { useWords } from '../../../i18n/use-words.js';
import { colors } from '../../../theme/colors.js';
import { legendOf, provinceOf, type ProvinceMark } from './province-marks.js';
import drawing from './provinces.json';

interface MapDrawingProps {
  marks: readonly ProvinceMark[];
  /** What the colours show. */
  measure: string;
}

/** The names of the archipelagos, written beside them: their islands are too small to be seen. */
const archipelagos = [
  { key: 'hoangSa', x: 352, y: 262 },
  { key: 'truongSa', x: 430, y: 492 },
] as const;

/** Draws the provinces as links that are reached by keyboard, with a legend and a table of the same. */
export function MapDrawing({ marks, measure }: MapDrawingProps) {
  const { t } = useWords('map');
  const pathTo = useOrgUnitPath();
  const hatch = useId();
  const [pointed, setPointed] = useState<ProvinceMark | null>(null);
  const byProvince = new Map(marks.map((mark) => [provinceOf(mark.code), mark]));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 300px', maxWidth: 560 }}>
          <Box
            component="svg"
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            role="group"
            aria-label={t('label', { measure })}
            sx={{
              width: 1,
              height: 'auto',
              display: 'block',
              '& a path': { stroke: colors.surface, strokeWidth: 1 },
              '& a:hover path, & a:focus path': { stroke: colors.ink, strokeWidth: 2.5 },
              '& a:focus': { outline: 'none' },
            }}
          >
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" style={{ fill: colors.surface }} />
              <rect width="2.5" height="6" style={{ fill: colors.edge }} />
            </pattern>
            {drawing.provinces.map(({ code, path }) => {
              const mark = byProvince.get(code);
              if (!mark) return <path key={code} d={path} style={{ fill: colors.hairline }} />;
              const fill = mark.fill ?? `url(#${hatch})`;
              return (
                <RouterLink
                  key={code}
                  to={pathTo(mark.code)}
                  aria-label={`${mark.name}: ${mark.text}`}
                  onMouseEnter={() => setPointed(mark)}
                  onFocus={() => setPointed(mark)}
                >
                  <path d={path} style={{ fill }} />
                </RouterLink>
              );
            })}
            {archipelagos.map(({ key, x, y }) => (
              <text key={key} x={x} y={y} fontSize="15" style={{ fill: colors.inkSoft }} aria-hidden="true">
                {t(key)}
              </text>
            ))}
          </Box>
        </Box>
        <Box sx={{ flex: '1 1 220px' }}>
          <Box aria-hidden="true" sx={{ minHeight: 52, fontWeight: 600 }}>
            {pointed ? `${pointed.name}: ${pointed.text}` : t('point')}
          </Box>
          <Box component="ul" aria-label={t('legend')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {legendOf(marks).map(({ fill, text }) => (
              <Swatch key={fill} background={fill} text={text} />
            ))}
            {marks.some(({ fill }) => fill === null) && (
              <Swatch
                background={`repeating-linear-gradient(135deg, ${colors.edge} 0 2px, ${colors.surface} 2px 5px)`}
                text={t('overview:where.unknown')}
              />
            )}
          </Box>
        </Box>
      </Box>
      <DataTable
        caption={t('label', { measure })}
        rows={[...marks].sort((one, other) => (other.rank ?? -Infinity) - (one.rank ?? -Infinity) || 0)}
        rowKey={({ code }) => code}
        columns={[
          {
            title: t('overview:list.columns.name'),
            cell: ({ code, name }) => (
              <Link component={RouterLink} to={pathTo(code)}>
                {name}
              </Link>
            ),
          },
          { title: measure, cell: ({ text }) => text },
        ]}
      />
    </>
  );
}

function Swatch({ background, text }: { background: string; text: string }) {
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.25, fontSize: '0.875rem' }}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={{ flex: 'none', width: 22, height: 16, border: `1px solid ${colors.edge}`, background }}
      />
      {text}
    </Box>
  );
}
