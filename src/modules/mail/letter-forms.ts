import escape from 'escape-html';
import type { Letter } from './letter.js';

/** The letter as plain text. */
export function textOf({ greeting, before, link, code, after }: Letter): string {
  return `${[greeting, before, link, code, after].filter(Boolean).join('\n\n')}\n`;
}

const paragraph = (html: string) => `<p style="margin: 0 0 16px">${html}</p>`;
const button =
  'display: inline-block; padding: 10px 20px; border-radius: 4px; background: #2f6fde; color: #ffffff; text-decoration: none';

/** The letter as HTML. Whatever stands in it is text: a name with markup is shown, not run. */
export function htmlOf({ subject, greeting, before, link, code, after }: Letter): string {
  const body = [
    paragraph(escape(greeting)),
    paragraph(escape(before)),
    link && paragraph(`<a href="${escape(link)}" style="${button}">${escape(new URL(link).host)}</a>`),
    link && paragraph(`<small>${escape(link)}</small>`),
    code && paragraph(`<strong style="font-size: 28px; letter-spacing: 4px">${escape(code)}</strong>`),
    after && paragraph(escape(after)),
  ];
  return [
    '<!doctype html>',
    `<html><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    '<body style="font: 16px/1.5 sans-serif; color: #222222; max-width: 560px; margin: 24px auto">',
    ...body.filter(Boolean),
    '</body></html>',
  ].join('\n');
}
