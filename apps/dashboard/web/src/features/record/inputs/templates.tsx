import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/use-words.js';

/** Each input shows its own label, hint and complaints. */
export function FieldTemplate({ children, hidden }: FieldTemplateProps) {
  return hidden ? <></> : children;
}

/** Inputs that need the whole width: lists, and everything in a group of its own. */
const WIDE = new Set(['text', 'lines', 'picks', 'amounts']);

export function ObjectFieldTemplate({
  title,
  description,
  properties,
  fieldPathId,
  schema,
  uiSchema,
}: ObjectFieldTemplateProps) {
  const inputs = (
    <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5 }}>
      {properties.map(({ name, content }) => {
        const member = (schema.properties?.[name] ?? {}) as { type?: string };
        const field = (uiSchema?.[name] as Record<string, unknown> | undefined)?.['ui:field'];
        const isWide = WIDE.has(String(field)) || member.type === 'object' || member.type === 'array';
        return (
          <Box key={name} sx={{ minWidth: 0, ...(isWide && { gridColumn: '1 / -1' }) }}>
            {content}
          </Box>
        );
      })}
    </Box>
  );
  if (fieldPathId.path.length === 0) return inputs;
  return (
    <Group title={title} hint={description}>
      {inputs}
    </Group>
  );
}

export function ArrayFieldTemplate({ title, schema, items, canAdd, onAddClick }: ArrayFieldTemplateProps) {
  const { t } = useWords('record');
  return (
    <Group title={title} hint={schema.description}>
      <Box sx={{ display: 'grid', gap: 2 }}>{items}</Box>
      {canAdd && (
        <Button size="small" onClick={onAddClick} sx={{ mt: 1 }}>
          {t('list.add')}
        </Button>
      )}
    </Group>
  );
}

export function ArrayFieldItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const { t } = useWords('record');
  return (
    <Box>
      {children}
      {buttonsProps.hasRemove && (
        <Button size="small" onClick={buttonsProps.onRemoveItem} sx={{ mt: 1 }}>
          {t('list.remove', { number: index + 1 })}
        </Button>
      )}
    </Box>
  );
}

function Group({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 0.5 }}>
        {title}
      </Box>
      <FormHelperText component="div" sx={{ mx: 0, mb: 1.5 }}>
        {hint}
      </FormHelperText>
      {children}
    </Box>
  );
}
