import Box from '@mui/material/Box';
import { fieldsInOrder, titleOf, valueText } from '../../components/preview/payload-words.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { PublishedSchema } from '../../queries/event-types.js';
import { Section } from '../../ui/section.js';
import type { FormData } from './form-data.js';

interface DifferencesProps {
  schema: PublishedSchema;
  before: FormData;
  after: FormData;
  /** Attributes that are not part of the payload, such as the day. */
  more: readonly { title: string; from: string; to: string }[];
}

/** What a correction changes, field by field: old → new. */
export function Differences({ schema, before, after, more }: DifferencesProps) {
  const { t } = useWords('record');
  const language = useLanguage();
  const payload = schema.properties?.['data'] ?? {};
  const show = (field: PublishedSchema, value: unknown) =>
    valueText(field, value, language) || t('differences.empty');
  const rows = [
    ...more.filter(({ from, to }) => from !== to),
    ...fieldsInOrder(payload).flatMap(([name, field]) => {
      if (JSON.stringify(before[name]) === JSON.stringify(after[name])) return [];
      const title = titleOf(field, language) ?? name;
      return [{ title, from: show(field, before[name]), to: show(field, after[name]) }];
    }),
  ];
  return (
    <Section title={t('differences.title')}>
      {rows.length === 0 ? (
        t('differences.none')
      ) : (
        <Box component="dl" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {rows.map(({ title, from, to }) => (
            <Box key={title} sx={{ mb: 1 }}>
              <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                {title}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                <del>{from}</del> → <strong>{to}</strong>
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
