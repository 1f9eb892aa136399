/**
 * Endings are looked for behind the first vowel, in the order gerund, reflexive, adjective, verb, noun (after the
 * well-known Snowball description). What a bare form would lose by looking like an ending (систем, лимит, портал)
 * is taken off the other forms as well, so that all meet.
 */
const GERUND = /(?:[иы]|(?<=[ая]))в(?:ши(?:сь)?)?$/;
const REFLEXIVE = /(?:ся|(?<!пи)сь)$/;
const ADJECTIVE = /(?:[еиоы][ейм]|[иы](?:ми|х)|[ео](?:го|му|ю)|[ую]ю|ая|яя)$/;
const PARTICIPLE = /(?:[иы]вш|ующ|(?<=[ая])(?:ем|нн|вш|ю?щ))$/;
const VERB =
  /(?:(?<=[ая])(?:л[аио]?|н[аоы]?|нно|ете|йте|й|е[мт]|ют|ть|ешь)|[иы](?:л[аио]?|т|м|ть)|ишь|ите|[еу]йте|[еу]й|ят|у[её]т|уют|у?ю)$/;
const NOUN =
  /(?:[ое]в|[иь]е|и?я(?:ми|[мх])|а(?:ми|[мх])|[еи]и|и?ей|[ои]?й|и?ем|ом|[иь][юя]|[аеиоуыьюя])$/;
const BARE = /(?:[аеиоы]м|[ое]в|[иы][лт]|(?<=[ая])[лн])$/;
const SECOND_REGION = /^(?:.*?[аеиоуыэюя][^аеиоуыэюя]){2}/;

/** Returns what the forms of a folded Russian word share. */
export function stemRussian(form: string): string {
  if (/^дн(?:я|ю|ем|е|и|ей|ям|ями|ях)$/.test(form)) return 'ден';
  // To delete and to succeed share their past tense.
  if (/^удал(?=[еия])(?!ис)/.test(form)) return 'удал';
  if (/^случа(?!йн)/.test(form)) return 'случа';
  // Rules and rights are different things here.
  if (/^правил(?:[ао]м?|у|е|ам?и?|ах)?$/.test(form)) return 'правил';
  const from = form.search(/[аеиоуыэюя]/) + 1;
  if (!from || form.length < 4) return form;
  const head = form.slice(0, from);
  let word = form.slice(from);
  const plain = word.replace(GERUND, '');
  word = plain === word ? inflected(word.replace(REFLEXIVE, '')) : plain;
  word = word.replace(/и$/, '');
  const second = (SECOND_REGION.exec(form)?.[0].length ?? form.length) - from;
  if (word.search(/ость?$/) >= second) word = word.replace(/ость?$/, '');
  word = word.replace(/ейше?$|ь$/, '').replace(/(?<=.)нн$/, 'н');
  if (head.length + word.length > 5) word = word.replace(/ен$/, '');
  return (
    (head + word.replace(BARE, ''))
      // Vowels that come and go: заявка and заявок, настройка and настроек, владелец and владельца.
      .replace(/(?<=.[аеиоуыэюя])ек$/, 'йк')
      .replace(/(?<=.{2}[^аеиоуыэюяй])[оеь](?=[кцг]$)/, '')
  );
}

function inflected(word: string): string {
  const adjective = word.replace(ADJECTIVE, '');
  if (adjective !== word) return adjective.replace(PARTICIPLE, '');
  const verb = word.replace(VERB, '');
  return verb === word ? word.replace(NOUN, '') : verb;
}
