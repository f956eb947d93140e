import { SaxesParser } from 'saxes';
import { DomainError } from '#kernel';
import { fileDamaged, fileTooLarge } from '../bad-file.js';
import { MAX_XML_DEPTH, MAX_XML_RUN } from '../limits.js';

export type Attributes = Readonly<Record<string, string>>;

/** What happens at the elements of a part. Names come without the prefix of their namespace. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML piece by piece. Refuses document types, deep nesting, and text without end, so that the memory
 * stays bounded whatever a file contains.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false as const, position: false });
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private depth = 0;
  /** Characters since the parser last reported anything: what it holds back. */
  private run = 0;

  constructor(handlers: XmlHandlers) {
    const { parser } = this;
    parser.on('error', (error) => {
      throw notXml(error);
    });
    parser.on('doctype', () => {
      throw fileDamaged({ vi: 'XML có khai báo DOCTYPE', en: 'its XML declares a document type' });
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.run = 0;
      this.depth += 1;
      if (this.depth > MAX_XML_DEPTH) throw tooDeep();
      handlers.open?.(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.run = 0;
      this.depth -= 1;
      handlers.close?.(localName(name));
    });
    const text = (piece: string): void => {
      this.run = 0;
      handlers.text?.(piece);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    for (const event of ['comment', 'processinginstruction'] as const) parser.on(event, () => (this.run = 0));
  }

  /** @throws DomainError `file-damaged`, `file-too-large` */
  write(bytes: Buffer): void {
    const text = this.decode(() => this.decoder.decode(bytes, { stream: true }));
    this.run += text.length;
    if (this.run > MAX_XML_RUN + text.length) throw endless();
    this.parser.write(text);
  }

  /** @throws DomainError `file-damaged` when the document is not complete */
  end(): void {
    this.parser.write(this.decode(() => this.decoder.decode()));
    this.parser.close();
  }

  private decode(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      throw notXml(error as Error);
    }
  }
}

/** Reads a whole part. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function notXml(error: Error): DomainError {
  if (error instanceof DomainError) return error;
  return fileDamaged({ vi: 'XML bên trong không hợp lệ', en: 'the XML inside is not well-formed' });
}

function tooDeep(): DomainError {
  return fileTooLarge({
    vi: `XML lồng nhau quá ${MAX_XML_DEPTH} cấp`,
    en: `its XML is nested deeper than ${MAX_XML_DEPTH} levels`,
  });
}

function endless(): DomainError {
  return fileTooLarge({
    vi: `XML có đoạn dài hơn ${MAX_XML_RUN} ký tự`,
    en: `its XML has a run of more than ${MAX_XML_RUN} characters`,
  });
}
