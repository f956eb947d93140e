import { bilingual, DomainError } from '#kernel';

/** The file ends before its content does: an upload or a copy broke off. */
export function fileCut(where: { row?: number } = {}): DomainError {
  const { row } = where;
  return new DomainError(
    'file-cut',
    row === undefined
      ? bilingual(
          'Tệp bị cắt giữa chừng hoặc bị hỏng. Hãy tải lại tệp gốc rồi gửi lại.',
          'The file is cut off or damaged. Get the original again and send it.',
        )
      : bilingual(
          `Dấu ngoặc kép mở ở dòng ${row} không được đóng: tệp bị cắt giữa chừng, hoặc thiếu một dấu ngoặc kép ở đó.`,
          `The quotation mark that opens in row ${row} is never closed: the file is cut off, or a quotation mark is missing there.`,
        ),
    where,
  );
}

export function fileEncrypted(): DomainError {
  return new DomainError(
    'file-encrypted',
    bilingual(
      'Tệp được bảo vệ bằng mật khẩu mở tệp. Hãy mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu và gửi lại.',
      'The file is encrypted with a password. Open it, remove the password (File → Info → Protect Workbook), save it and send it again.',
    ),
  );
}

/** @param found what the file is instead, in both languages; null when that is unknown */
export function fileKindUnknown(found: { vi: string; en: string } | null = null): DomainError {
  const [vi, en] = found ? [`Tệp này là ${found.vi}. `, `This file is ${found.en}. `] : ['', ''];
  return new DomainError(
    'file-kind-unknown',
    bilingual(
      `${vi}Hãy gửi tệp XLSX, CSV (văn bản) hoặc NDJSON; trong Excel hoặc LibreOffice chọn “Lưu thành” rồi chọn .xlsx.`,
      `${en}Send XLSX, CSV (text) or NDJSON; in Excel or LibreOffice choose "Save as" and .xlsx.`,
    ),
  );
}

/** The file would take more memory or time than any list that people keep. */
export function fileTooLarge(what: { vi: string; en: string }): DomainError {
  return new DomainError(
    'file-too-large',
    bilingual(
      `Tệp không được đọc: ${what.vi}. Hãy chỉ giữ lại bảng cần nhập, hoặc chia thành nhiều tệp.`,
      `The file is not read: ${what.en}. Keep only the list that is to be imported, or split it into several files.`,
    ),
  );
}

/** @param what what is wrong with the inside of the workbook, in both languages */
export function fileDamaged(what: { vi: string; en: string }): DomainError {
  return new DomainError(
    'file-damaged',
    bilingual(
      `Tệp bị hỏng: ${what.vi}. Hãy mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi gửi lại.`,
      `The file is damaged: ${what.en}. Open it in Excel or LibreOffice, save it as .xlsx and send it again.`,
    ),
  );
}

export function fileEmpty(): DomainError {
  return new DomainError('file-empty', bilingual('Tệp không có nội dung.', 'The file is empty.'));
}

export function fileUnreadable(code: string): DomainError {
  return new DomainError(
    'file-unreadable',
    bilingual(`Không đọc được tệp (${code}).`, `The file cannot be read (${code}).`),
  );
}

/** @param line the first line that is not in the encoding */
export function fileEncodingWrong(encoding: string, line: number): DomainError {
  return new DomainError(
    'file-encoding',
    bilingual(
      `Dòng ${line} hoặc ngay sau đó không phải là ${encoding}. Hãy chọn bảng mã khác, hoặc lưu tệp dưới dạng UTF-8.`,
      `Line ${line}, or soon after it, is not ${encoding}. Choose another encoding, or save the file as UTF-8.`,
    ),
    { line, encoding },
  );
}

/** @param line the first line in another encoding than those before */
export function fileEncodingMixed(line: number): DomainError {
  return new DomainError(
    'file-encoding-mixed',
    bilingual(
      `Tệp trộn nhiều bảng mã: từ dòng ${line} chữ được ghi bằng bảng mã khác các dòng trước. Hãy lưu toàn bộ dưới dạng UTF-8 rồi gửi lại.`,
      `The file mixes encodings: line ${line} is written in another one than the lines before. Save all of it as UTF-8 and send it again.`,
    ),
    { line },
  );
}

/** @param sheets the names that there are */
export function sheetNotFound(sheet: string, sheets: readonly string[]): DomainError {
  const names = sheets.map((name) => `“${name}”`).join(', ');
  return new DomainError(
    'sheet-not-found',
    bilingual(
      `Tệp không có trang tính “${sheet}”. Các trang tính: ${names}.`,
      `The workbook has no sheet "${sheet}". Its sheets: ${names}.`,
    ),
    { sheets },
  );
}

export function fileWithoutSheets(): DomainError {
  return new DomainError(
    'file-without-sheets',
    bilingual('Tệp không có trang tính nào.', 'The workbook has no sheets.'),
  );
}

export function lineNotJson(line: number): DomainError {
  return new DomainError(
    'line-not-json',
    bilingual(
      `Dòng ${line} không phải là một đối tượng JSON. NDJSON có mỗi dòng một đối tượng, ví dụ {"code":"1.004194"}.`,
      `Line ${line} is not a JSON object. NDJSON has one object a line, such as {"code":"1.004194"}.`,
    ),
    { line },
  );
}
