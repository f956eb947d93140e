// The index of the library also exports its test set-up, which needs a validator that compiles code.
import Form from '@rjsf/core/lib/components/Form.js';
import type { ErrorSchema, RegistryFieldsType, RegistryWidgetsType, ValidatorType } from '@rjsf/utils';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/language-context.js';
import type { PublishedSchema } from '../../queries/event-types.js';
import type { FormData } from './form-data.js';
import { formSchema } from './form-schema.js';
import { AmountInput } from './inputs/amount-input.js';
import { AmountsInput } from './inputs/amounts-input.js';
import { ChoiceInput } from './inputs/choice-input.js';
import { DayInput } from './inputs/day-input.js';
import { TickInput, YesNoInput } from './inputs/flag-inputs.js';
import { LineInput } from './inputs/line-input.js';
import { LinesInput } from './inputs/lines-input.js';
import { PickInput, PicksInput } from './inputs/pick-inputs.js';
import {
  ArrayFieldItemTemplate,
  ArrayFieldTemplate,
  FieldTemplate,
  ObjectFieldTemplate,
} from './inputs/templates.js';
import { TextInput } from './inputs/text-input.js';

const widgets: RegistryWidgetsType = {
  line: LineInput,
  day: DayInput,
  amount: AmountInput,
  choice: ChoiceInput,
  tick: TickInput,
  yesNo: YesNoInput,
  pick: PickInput,
};

const fields: RegistryFieldsType = {
  text: TextInput,
  lines: LinesInput,
  picks: PicksInput,
  amounts: AmountsInput,
};

const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate };

/**
 * Accepts everything. The recorder checks what is filled in, with its own rules and in the language of the
 * page; a validator in the browser would be a second set of rules, and the usual one compiles code at run
 * time, which the content security policy forbids. Forms have no alternatives to choose from, so nothing
 * else asks it.
 */
const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};

interface PayloadFormProps {
  id: string;
  /** The published schema of the payload. */
  schema: PublishedSchema;
  data: FormData;
  /** Complaints by field. */
  errors: ErrorSchema;
  onChange: (data: FormData) => void;
}

/** The inputs of a payload, generated from its published schema. */
export function PayloadForm({ id, schema: published, data, errors, onChange }: PayloadFormProps) {
  const language = useLanguage();
  const { schema, uiSchema } = useMemo(
    () => formSchema(published, data, language),
    [published, data, language],
  );
  if (Object.keys(schema.properties ?? {}).length === 0) return null;
  return (
    <Form
      idPrefix={id}
      tagName="div"
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      formData={data}
      extraErrors={errors}
      widgets={widgets}
      fields={fields}
      templates={templates}
      noValidate
      showErrorList={false}
      onChange={({ formData }) => onChange((formData ?? {}) as FormData)}
    >
      {/* The page has its own button. */}
      <></>
    </Form>
  );
}
