import type { BlockContent, PhrasingContent } from 'mdast';
import { citationsOf, type OutcomeCitation } from '#catalog';
import type { Line, Outcome, OutcomeWords } from '#decisions';
import { guideFor } from './decision-json.ts';
import { conditionText, type DecisionWriter, heading } from './decision-markdown.ts';
import { bullets, wordsInline, wordsParagraph } from './words-tree.ts';

/** One outcome as Markdown: who is responsible and why, what to do, to attach, where, what never, and the sources. */
export function outcomeTree(id: string, writer: DecisionWriter): BlockContent[] {
  const { catalog, t, words } = writer;
  const outcome = catalog.handbook.outcomes.get(id);
  const own = words.outcomes[id];
  if (!outcome || !own) return [];
  const party = `${t('party.responsible')}: ${t(`party.${outcome.responsible}`)}`;
  const shared = outcome.shared && t('decide.also', { party: t(`party.${outcome.shared}`) });
  return [
    heading(2, own.action),
    { type: 'paragraph', children: [{ type: 'strong', children: wordsInline(party) }] },
    ...(shared ? [wordsParagraph(shared)] : []),
    wordsParagraph(own.why),
    heading(3, t('decide.steps')),
    bullets(steps(outcome, own, writer), true),
    ...section(
      t('decide.attach'),
      outcome.attach.map((one) => own.attach[one] ?? one),
    ),
    heading(3, t('decide.where')),
    wordsParagraph(own.where),
    wordsParagraph(own.expect),
    ...section(
      t('decide.never'),
      outcome.never.map((one) => own.never[one] ?? one),
    ),
    ...warnings(outcome, own),
    ...guides(outcome, writer),
    heading(3, t('source.title')),
    bullets(citationsOf(catalog, outcome, writer.locale).map((one) => citation(one, writer))),
  ];
}

function steps({ steps: all }: Outcome, own: OutcomeWords, writer: DecisionWriter) {
  return all.map(({ id, when }) => {
    const { text, hint }: Line = own.steps[id] ?? { text: id, hint: null };
    const condition = conditionText(when, writer);
    const line = [condition, text, hint].filter(Boolean).join(' ');
    return [wordsParagraph(line)];
  });
}

function section(title: string, lines: readonly string[]): BlockContent[] {
  if (lines.length === 0) return [];
  return [heading(3, title), bullets(lines.map((line) => [wordsParagraph(line)]))];
}

function warnings(outcome: Outcome, own: OutcomeWords): BlockContent[] {
  return outcome.warnings.flatMap(({ id, kind }): BlockContent[] => {
    const said = own.warnings[id];
    if (!said) return [];
    const mark = kind === 'disagree' || kind === 'outdated' ? 'WARNING' : 'NOTE';
    const title: PhrasingContent[] = [{ type: 'strong', children: wordsInline(said.title) }];
    return [
      {
        type: 'blockquote',
        children: [
          // Its brackets must not be escaped.
          { type: 'html', value: `[!${mark}]` },
          { type: 'paragraph', children: title },
          wordsParagraph(said.text),
        ],
      },
    ];
  });
}

function guides(outcome: Outcome, { catalog, locale, site, t }: DecisionWriter): BlockContent[] {
  const links = outcome.guides.flatMap((slug) => guideFor(catalog, slug, locale) ?? []);
  if (links.length === 0) return [];
  const items = links.map(({ title, url }): BlockContent[] => [
    { type: 'paragraph', children: [link(title, url, site)] },
  ]);
  return [heading(3, t('decide.guides')), bullets(items)];
}

function citation(
  { document, runs, title, url }: OutcomeCitation,
  { site, t }: DecisionWriter,
): BlockContent[] {
  const named: PhrasingContent =
    url === null ? { type: 'text', value: title } : link(title, url, site);
  const places = runs.flatMap(({ first, last, url: sentence }, index): PhrasingContent[] => {
    const name = first === last ? `${first}` : `${first}–${last}`;
    const between: PhrasingContent = { type: 'text', value: index === 0 ? ': ' : ', ' };
    const run: PhrasingContent =
      sentence === null ? { type: 'text', value: name } : link(name, sentence, site);
    return [between, run];
  });
  const about = [document.date, document.external && t(`decide.${document.external}`)];
  const notes = about.filter(Boolean).join(', ');
  const tail: PhrasingContent[] = notes === '' ? [] : [{ type: 'text', value: ` (${notes})` }];
  return [{ type: 'paragraph', children: [named, ...places, ...tail] }];
}

function link(words: string, url: string, site: URL): PhrasingContent {
  return {
    type: 'link',
    url: new URL(url, site).href,
    children: [{ type: 'text', value: words }],
  };
}
