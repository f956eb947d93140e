import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import type { QueryValue } from '../../api/api-client.js';
import { useWords } from '../../i18n/use-words.js';
import { listFormats, useListDownload } from '../../queries/list-download.js';
import { useProblemText } from '../problems/use-problem-text.js';

interface ListDownloadProps {
  /** The list of `GET /export/{list}`. */
  list: string;
  /** The parameters of the list that is shown. */
  query: Record<string, QueryValue>;
}

/** A button that takes the shown list home, with the choice of the file. */
export function ListDownload({ list, query }: ListDownloadProps) {
  const { t } = useWords('lists');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menu = useId();
  const download = useListDownload(list, query);
  const problem = useProblemText(download.error);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Button
        size="small"
        startIcon={<FileDownloadIcon />}
        loading={download.isPending}
        loadingPosition="start"
        aria-haspopup="menu"
        aria-controls={anchor ? menu : undefined}
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('download')}
      </Button>
      <Menu id={menu} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {listFormats.map((format) => (
          <MenuItem
            key={format}
            onClick={() => {
              setAnchor(null);
              download.mutate(format);
            }}
          >
            {t(format)}
          </MenuItem>
        ))}
      </Menu>
      <Box role="status" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {download.isSuccess && t('done')}
      </Box>
      {download.isError && (
        <Alert severity="error" sx={{ mt: 1, maxWidth: 420 }}>
          {t('failed')} {problem.detail}
        </Alert>
      )}
    </Box>
  );
}
