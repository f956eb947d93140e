import Box from '@mui/material/Box';

const rungs = [
  { y: 262, color: '#d5e9e3' },
  { y: 208, color: '#aad4c9' },
  { y: 154, color: '#76b8ac' },
];

/**
 * A drawing of a measuring ladder: ticks along the rail, three rungs held, the next one in progress.
 * Decorative.
 */
export function LadderDrawing() {
  return (
    <Box
      component="svg"
      viewBox="0 0 420 320"
      aria-hidden="true"
      sx={{ width: 1, maxWidth: 420, height: 'auto' }}
    >
      <g stroke="#ffffff" strokeOpacity="0.35" strokeWidth="1.5">
        {Array.from({ length: 27 }, (_, i) => (
          <path key={i} d={`M${i % 5 === 1 ? 40 : 50} ${28 + i * 10.8}H60`} />
        ))}
      </g>
      <path
        d="M60 16V304M220 16V304"
        stroke="#fff"
        strokeOpacity="0.85"
        strokeWidth="3"
        strokeLinecap="round"
      />
      {rungs.map(({ y, color }) => (
        <path key={y} d={`M60 ${y}H220`} stroke={color} strokeWidth="9" />
      ))}
      <path
        d="M60 100H220M60 46H220"
        stroke="#fff"
        strokeOpacity="0.4"
        strokeWidth="3"
        strokeDasharray="4 7"
      />
      <path d="M60 154V122" stroke="#f0b93a" strokeWidth="7" />
      <path d="M60 122l26 -8v16z" fill="#f0b93a" />
    </Box>
  );
}
