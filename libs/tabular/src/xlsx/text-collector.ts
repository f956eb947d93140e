import { MAX_CELL_LENGTH } from '../limits.js';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers the text of a shared or inline string: all runs of rich text, without how kanji are read. */
export class TextCollector {
  private gathered = '';
  private isInText = false;
  private phonetic = 0;

  begin(): void {
    this.gathered = '';
    this.isInText = false;
    this.phonetic = 0;
  }

  open(name: string): void {
    if (name === 't') this.isInText = true;
    else if (name === 'rPh') this.phonetic += 1;
  }

  close(name: string): void {
    if (name === 't') this.isInText = false;
    else if (name === 'rPh') this.phonetic -= 1;
  }

  text(text: string): void {
    if (this.isInText && this.phonetic === 0 && this.gathered.length <= MAX_CELL_LENGTH)
      this.gathered += text;
  }

  end(): string {
    return unescaped(this.gathered);
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
