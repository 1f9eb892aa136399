import { type Catalog, INSTANCES } from '#catalog';
import { PARTIES } from '#field';
import { direction } from '#locale';
import { createTranslator, type T } from '#strings';
import { INSTANCE_CODES } from '../client/instances.ts';
import { spokenTo } from '../decide/spoken.ts';
import { drawing, type IconName } from '../icons.ts';
import { instanceName } from '../names.ts';
import { EMBED_VERSION, type EmbedWords } from './model.ts';

const ICONS: readonly IconName[] = ['arrow', 'back', 'caution', 'warning', 'note', ...PARTIES];

/** What every checklist of a language says and draws. */
export function embedWords(
  catalog: Catalog,
  tag: string,
  t: T = createTranslator(tag),
): EmbedWords {
  return {
    version: EMBED_VERSION,
    locale: tag,
    language: t.locale,
    direction: direction(t.locale),
    languages: Object.fromEntries(
      catalog.locales
        .filter((one) => spokenTo(catalog, one.tag).words.locale === one.tag)
        .map((one) => [one.tag, one.name]),
    ),
    says: { ...common(t), ...ticket(t), ...named(t) },
    icons: Object.fromEntries(ICONS.map((name) => [name, drawing(name)])),
  };
}

function common(t: T): Record<string, string> {
  return {
    full: t('widget.full'),
    blocked: t('widget.blocked'),
    close: t('widget.close'),
    failed: t('widget.failed'),
    question: t('decide.question', { number: '{n}', more: '{more}' }),
    lastQuestion: t('decide.lastQuestion', { number: '{n}' }),
    back: t('widget.back'),
    restart: t('decide.restart'),
    why: t('decide.why'),
    goesOn: t('decide.goesOn', { title: '{title}' }),
    responsible: t('party.responsible'),
    also: t('decide.also', { party: '{party}' }),
    steps: t('decide.steps'),
    progress: t('widget.progress', { done: '{done}', total: '{total}' }),
    attach: t('decide.attach'),
    where: t('decide.where'),
    never: t('decide.never'),
    warnings: t('decide.warnings'),
    changedTitle: t('decide.changedTitle'),
    changedText: t('decide.changedText'),
    directTitle: t('decide.directTitle'),
    directText: t('decide.directText'),
    directStart: t('decide.directStart'),
  };
}

function ticket(t: T): Record<string, string> {
  return {
    'write-request': t('decide.ticket-request'),
    'write-record': t('decide.ticket-record'),
    'write-customer': t('decide.ticket-customer'),
    toOutcome: t('ticket.back'),
    ticket: t('ticket.title'),
    add: t('ticket.add'),
    severityHint: t('ticket.severityHint'),
    language: t('widget.language'),
    copy: t('ticket.copy'),
    copied: t('ticket.copied'),
    copyFailed: t('ticket.copyFailed'),
    caution: t('ticket.caution'),
    ticketFailed: t('widget.ticketFailed'),
  };
}

/** Names of parties and clouds, and what a text for each party is called. */
function named(t: T): Record<string, string> {
  return Object.fromEntries([
    ['youProvider', t('decide.youProvider')],
    ...PARTIES.flatMap((party) => [
      [`party-${party}`, t(`party.${party}`)],
      [`ticket-${party}`, t(`ticket.title-${party}`)],
    ]),
    ...INSTANCES.flatMap((instance) => [
      [`cloud-${instance}`, instanceName(instance, t)],
      [`code-${instance}`, INSTANCE_CODES[instance]],
    ]),
  ]);
}
