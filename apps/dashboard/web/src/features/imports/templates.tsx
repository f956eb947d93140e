import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useLayouts } from '../../queries/imports.js';
import { Section } from '../../ui/section.js';
import { useDownload } from './use-download.js';

/** Empty lists to fill in, of each kind. */
export function Templates() {
  const { t } = useWords('imports');
  const layouts = useLayouts();
  const [chosen, setChosen] = useState('services');
  const download = useDownload();
  return (
    <Section title={t('templates.title')} hint={t('templates.hint')}>
      <QueryView query={layouts} height={56}>
        {({ items }) => (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <TextField
              select
              label={t('templates.kind')}
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
              sx={{ flex: '1 1 16rem', maxWidth: 480, minWidth: 0 }}
            >
              {items.map(({ id, name }) => (
                <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                variant="outlined"
                onClick={() =>
                  download(
                    `/imports/layouts/${chosen}/template?format=${format}`,
                    `thang-${chosen}.${format}`,
                  )
                }
              >
                {t('templates.download', { format: format.toUpperCase() })}
              </Button>
            ))}
          </Box>
        )}
      </QueryView>
    </Section>
  );
}
