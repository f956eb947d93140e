/** Letters drawn for Vietnamese; the stack ends with the fonts of the reader's system. */
export const fontFamily = '"Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export const monospace =
  'ui-monospace, "Cascadia Mono", "Segoe UI Mono", "DejaVu Sans Mono", Menlo, monospace';
