import type { FieldProps, WidgetProps } from '@rjsf/utils';

/** What every input of the form shows: its label, and below it the complaints or else the hint. */
interface InputTexts {
  id: string;
  label: string;
  required: boolean;
  error: boolean;
  helperText: string | undefined;
  fullWidth: true;
}

interface TextSource {
  id: string;
  label: string;
  required: boolean | undefined;
  complaints: readonly string[] | undefined;
  hint: unknown;
}

function textsOf({ id, label, required, complaints, hint }: TextSource): InputTexts {
  const wrong = complaints !== undefined && complaints.length > 0;
  return {
    id,
    label,
    required: required ?? false,
    error: wrong,
    helperText: wrong ? [...new Set(complaints)].join(' ') : typeof hint === 'string' ? hint : undefined,
    fullWidth: true,
  };
}

export function widgetTexts({ id, label, required, rawErrors, schema }: WidgetProps): InputTexts {
  return textsOf({ id, label, required, complaints: rawErrors, hint: schema.description });
}

export function fieldTexts({ fieldPathId, name, required, rawErrors, schema }: FieldProps): InputTexts {
  return textsOf({
    id: fieldPathId.$id,
    label: schema.title ?? name,
    required,
    complaints: rawErrors,
    hint: schema.description,
  });
}

/** The options of a field that `formSchema` sets. */
export interface InputOptions {
  picks?: readonly string[];
  example?: unknown;
  preset?: unknown;
  names?: readonly { name: string; title?: string }[];
}

export function optionsOf({ uiSchema }: Pick<FieldProps, 'uiSchema'>): InputOptions {
  return (uiSchema?.['ui:options'] ?? {}) as InputOptions;
}
