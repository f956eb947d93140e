import type { Language } from '#kernel';
import {
  toPlainText,
  type NotificationSection,
  type NotificationTable,
  type NotificationText,
} from '#alerting/domain';
import { linkOf, type OutgoingMessage } from '../../domain/notification-content.js';

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

const openPage: Readonly<Record<Language, string>> = { vi: 'Mở trên trang Thang', en: 'Open in Thang' };
const whySent: Readonly<Record<Language, string>> = {
  vi: 'Thư theo đăng ký nhận thông báo trên Thang.',
  en: 'Sent because of a subscription in Thang.',
};
const stop: Readonly<Record<Language, string>> = { vi: 'Tạm dừng', en: 'Pause it' };

/**
 * Renders a message as plain text and as simple HTML without images, scripts or external resources. Both
 * begin with what happened, why, and what to do.
 */
export function renderMail({ content, language }: OutgoingMessage): Mail {
  const text = content.texts[language];
  const url = content.mail?.url ?? linkOf(content.payload);
  const unsubscribe = content.mail?.unsubscribe;
  const pause = unsubscribe === undefined ? '' : ` ${stop[language]}: ${unsubscribe}`;
  return {
    subject: text.subject,
    text: `${text.title}\n${toPlainText(text)}\n\n${openPage[language]}: ${url}\n\n-- \n${whySent[language]}${pause}\n`,
    html: renderHtml(text, url, unsubscribe, language),
  };
}

function renderHtml(
  { title, why, action, sections, table }: NotificationText,
  url: string,
  unsubscribe: string | undefined,
  language: Language,
): string {
  const pause = unsubscribe === undefined ? '' : ` ${link(unsubscribe, stop[language])}`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:sans-serif;max-width:40rem">',
    `<h1 style="font-size:1.25rem">${escapeHtml(title)}</h1>`,
    ...[why, action].filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`),
    ...sections.map((section) => renderList(section, url)),
    ...(table ? [renderTable(table, url)] : []),
    `<p>${link(url, openPage[language])}</p>`,
    `<p style="color:#555;font-size:.875rem">${whySent[language]}${pause}</p>`,
    '</body></html>',
  ].join('\n');
}

function renderList({ heading, items, more }: NotificationSection, url: string): string {
  const lines = items.map((item) => escapeHtml(item)).concat(more === undefined ? [] : link(url, more));
  return `<h2 style="font-size:1rem">${escapeHtml(heading)}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function renderTable({ columns, rows, more }: NotificationTable, url: string): string {
  const row = (tag: 'th' | 'td', texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag} style="text-align:left;padding:.125rem .5rem">${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  const lines = [row('th', columns), ...rows.map((texts) => row('td', texts))];
  const below = more === undefined ? '' : `<p>${link(url, more)}</p>`;
  return `<table style="border-collapse:collapse">${lines.join('')}</table>${below}`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
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
