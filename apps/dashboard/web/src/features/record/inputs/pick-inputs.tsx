import type { FieldProps, WidgetProps } from '@rjsf/utils';
import { CodePicker } from '../code-picker.js';
import { fieldTexts, optionsOf, widgetTexts } from './input-props.js';

/** The code of one entity or org unit. */
export function PickInput(props: WidgetProps) {
  const { value, onChange } = props;
  const { picks = [] } = optionsOf(props);
  const codes = typeof value === 'string' && value !== '' ? [value] : [];
  return (
    <CodePicker
      {...widgetTexts(props)}
      nouns={picks}
      codes={codes}
      several={false}
      onChange={(next) => onChange(next.at(-1))}
    />
  );
}

/** The codes of several entities or org units. */
export function PicksInput(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const { picks = [] } = optionsOf(props);
  return (
    <CodePicker
      {...fieldTexts(props)}
      nouns={picks}
      codes={Array.isArray(formData) ? (formData as string[]) : []}
      several
      onChange={(next) => onChange(next, fieldPathId.path)}
    />
  );
}
