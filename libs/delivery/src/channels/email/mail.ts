import type { Language } from '#kernel';
import { toPlainText, type NotificationText } from '#alerting/domain';
import type { OutgoingMessage } from '../../domain/notification-content.js';

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

const openPage: Readonly<Record<Language, string>> = { vi: 'Mở trên trang Thang', en: 'Open in Thang' };
const whySent: Readonly<Record<Language, string>> = {
  vi: 'Bạn nhận thư này vì có đăng ký nhận cảnh báo trên Thang.',
  en: 'You receive this because of a subscription to alerts in Thang.',
};

/** Renders a message as plain text and as simple HTML without images, scripts or external resources. */
export function renderMail({ content, language }: OutgoingMessage): Mail {
  const text = content.texts[language];
  const url = String(content.payload.data.alert['url']);
  return {
    subject: text.title,
    text: `${text.title}\n\n${toPlainText(text)}\n\n${openPage[language]}: ${url}\n\n-- \n${whySent[language]}\n`,
    html: renderHtml(text, url, language),
  };
}

function renderHtml(
  { title, summary, sections, outlook }: NotificationText,
  url: string,
  language: Language,
): string {
  const lists = sections.map(
    ({ heading, items }) =>
      `<h2 style="font-size:1rem">${escapeHtml(heading)}</h2><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:sans-serif;max-width:40rem">',
    `<h1 style="font-size:1.25rem">${escapeHtml(title)}</h1>`,
    ...paragraphs(summary),
    ...lists,
    ...paragraphs(outlook),
    `<p><a href="${escapeHtml(url)}">${openPage[language]}</a></p>`,
    `<p style="color:#555;font-size:.875rem">${whySent[language]}</p>`,
    '</body></html>',
  ].join('\n');
}

function paragraphs(lines: readonly string[]): string[] {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
