import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useWords } from '../../../i18n/use-words.js';
import { amountOf, type KindOfWork, type TypedWork } from './works.js';

interface WorkFieldsProps {
  rows: readonly TypedWork[];
  kinds: readonly KindOfWork[];
  onChange: (rows: readonly TypedWork[]) => void;
}

/** One row for each kind of work: how much of what. */
export function WorkFields({ rows, kinds, onChange }: WorkFieldsProps) {
  const { t } = useWords('whatIf');
  const left = kinds.filter(({ key }) => !rows.some((row) => row.key === key));
  const changeRow = (index: number, row: TypedWork) =>
    onChange(rows.map((each, i) => (i === index ? row : each)));
  const [next] = left;
  return (
    <>
      {rows.map((row, index) => (
        <Box
          key={row.key}
          role="group"
          aria-label={t('rowOf', { number: index + 1 })}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}
        >
          <TextField
            id={`what-if-count-${index}`}
            label={t('count')}
            value={row.count}
            onChange={({ target }) => changeRow(index, { ...row, count: target.value })}
            error={amountOf(row) === 0}
            helperText={amountOf(row) === 0 ? t('badCount') : undefined}
            slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 9 } }}
            sx={{ width: 120 }}
          />
          <TextField
            select
            id={`what-if-work-${index}`}
            label={t('work')}
            value={row.key}
            onChange={({ target }) => {
              const kind = kinds.find(({ key }) => key === target.value);
              if (kind) changeRow(index, { key: kind.key, count: String(kind.count) });
            }}
            sx={{ flex: '1 1 200px', minWidth: 0, maxWidth: { sm: 480 } }}
          >
            {kinds
              .filter(({ key }) => key === row.key || left.some((each) => each.key === key))
              .map(({ key, name }) => (
                <MenuItem key={key} value={key} sx={{ whiteSpace: 'normal' }}>
                  {name}
                </MenuItem>
              ))}
          </TextField>
          {rows.length > 1 && (
            <IconButton
              aria-label={t('remove', { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, i) => i !== index))}
            >
              <DeleteIcon />
            </IconButton>
          )}
        </Box>
      ))}
      {next && (
        <Box>
          <Button
            size="small"
            onClick={() => onChange([...rows, { key: next.key, count: String(next.count) }])}
          >
            {t('add')}
          </Button>
        </Box>
      )}
    </>
  );
}
