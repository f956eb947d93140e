import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { init, type ChartOption } from './echarts-core.js';

interface EChartProps {
  option: ChartOption;
  /**
   * Number of points of the first series. With `describe`, a reader can step through them with the arrow
   * keys.
   */
  points: number;
  describe: (index: number) => string;
  height?: number;
}

type Instance = ReturnType<typeof init>;

/** An ECharts drawing that grows with its container. The keyboard moves from point to point. */
export function EChart({ option, points, describe, height = 320 }: EChartProps) {
  const { t } = useWords('charts');
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<Instance | null>(null);
  const [at, setAt] = useState<number | null>(null);

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const instance = init(element, null, { renderer: 'svg' });
    chart.current = instance;
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      instance.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  const walk = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, points);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: to });
  };
  const leave = () => {
    setAt(null);
    chart.current?.dispatchAction({ type: 'hideTip' });
  };

  return (
    <Box role="group" aria-label={t('keys')} tabIndex={0} onKeyDown={walk} onBlur={leave}>
      <Box ref={holder} sx={{ width: 1, height }} />
      <VisuallyHidden role="status">{at === null ? '' : describe(at)}</VisuallyHidden>
    </Box>
  );
}

/** Returns the point to which a key moves from the point `at`; `null` when the key does not move. */
function targetOf(key: string, at: number | null, points: number): number | null {
  if (points === 0) return null;
  const last = points - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight') return at === null ? 0 : Math.min(at + 1, last);
  if (key === 'ArrowLeft') return at === null ? last : Math.max(at - 1, 0);
  return null;
}
