import { entranceOf } from '#catalog';
import type { DecisionBlock } from '#guides';
import { direction } from '#locale';
import { attributes, escapeText } from '#markup';
import { wordsHtml } from '../decide/words.ts';
import { icon } from '../icons.ts';
import type { Context } from './context.ts';

/** The way into a decision: its title, what it is good for, and its first open question with the answers as links. */
export function renderEntrance({ id }: DecisionBlock, { edition, handbook }: Context): string {
  const entrance = handbook && entranceOf(handbook, id, edition.guide);
  if (!entrance) return '';
  const { locale, title, intro, url, question, hint, answers } = entrance;
  const html = (text: string) => wordsHtml(text, locale);
  const soft = (text: string | null) => (text === null ? '' : `<p class="hint">${html(text)}</p>`);
  const items = answers.map(
    (answer) =>
      `<li><a${attributes({ 'data-answer': answer.id, href: answer.url })}><span>${html(answer.text)}</span>${icon('arrow')}</a>${soft(answer.hint)}</li>`,
  );
  // A language without words of its own has English ones.
  const lang = locale === edition.locale ? {} : { lang: locale, dir: direction(locale) };
  const box = attributes({ 'data-decision': id, ...lang });
  return `<aside class="entrance"${box}><p class="title"><a href="${escapeText(url)}">${html(title)}</a></p><p>${html(intro)}</p><p class="ask">${html(question)}</p>${soft(hint)}<ul class="answers">${items.join('')}</ul></aside>`;
}
