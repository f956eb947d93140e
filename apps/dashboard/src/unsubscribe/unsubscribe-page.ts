import type { Language } from '#kernel';

const texts = {
  ask: {
    vi: {
      title: 'Tạm dừng nhận thông báo?',
      text: 'Thang sẽ không gửi thư theo đăng ký này nữa.',
      button: 'Tạm dừng',
    },
    en: {
      title: 'Pause these notifications?',
      text: 'Thang sends no more mail for this subscription.',
      button: 'Pause',
    },
  },
  done: {
    vi: {
      title: 'Đã tạm dừng',
      text: 'Có thể tiếp tục nhận thông báo bất cứ lúc nào trong mục Đăng ký nhận thông báo.',
      button: null,
    },
    en: { title: 'Paused', text: 'You can resume it at any time under Subscriptions.', button: null },
  },
} as const satisfies Record<string, Record<Language, { title: string; text: string; button: string | null }>>;

/** A page without scripts and external resources. The form posts to its own address. */
export function unsubscribePage(step: keyof typeof texts, language: Language): string {
  const { title, text, button } = texts[step][language];
  const form = button === null ? '' : `<form method="post"><button>${button}</button></form>`;
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${title} · Thang</title>`,
    `<main><h1>${title}</h1><p>${text}</p>${form}</main></html>`,
  ].join('\n');
}
