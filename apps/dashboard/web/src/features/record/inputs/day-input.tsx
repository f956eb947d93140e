import type { WidgetProps } from '@rjsf/utils';
import { DayField } from '../../../ui/day-field.js';
import { widgetTexts } from './input-props.js';

export function DayInput(props: WidgetProps) {
  const { value, onChange } = props;
  return (
    <DayField {...widgetTexts(props)} value={typeof value === 'string' ? value : ''} onChange={onChange} />
  );
}
