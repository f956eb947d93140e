import { texts } from '../../i18n/texts.js';

/** Texts about lists that are taken home. */
export const listsTexts = texts(
  {
    download: 'Tải về (XLSX, CSV)',
    xlsx: 'Sổ Excel (.xlsx)',
    csv: 'Văn bản (.csv)',
    done: 'Đã tải về.',
    failed: 'Chưa tải về được.',
  },
  {
    download: 'Download (XLSX, CSV)',
    xlsx: 'Workbook (.xlsx)',
    csv: 'Text (.csv)',
    done: 'Downloaded.',
    failed: 'The list could not be downloaded.',
  },
);
