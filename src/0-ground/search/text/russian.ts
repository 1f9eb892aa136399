import type { Rules } from './language.ts';

/**
 * What the forms of a folded Russian word share. Endings are looked for behind the first vowel, which a colon marks,
 * in the order gerund, reflexive, adjective, verb, noun (after the well-known Snowball description). What a bare form
 * would lose by looking like an ending (систем, лимит, портал) is taken off the other forms as well, so that all meet.
 * A colon at the end keeps a word as it is; a semicolon stands for a gerund, a comma for an adjective.
 */
export const RUSSIAN: Rules = [
  [
    ['^дн(?:[яюеи]|е[мй]|я(?:ми?|х))$', 'ден:'],
    // To delete and to succeed share their past tense.
    ['^удал(?=[еия])(?!ис).*', 'удал:'],
    ['^случа(?!йн).*', 'случа:'],
    // Rules and rights are different things here.
    ['^правил(?:[ао]м?|у|е|ами|ах)?$', 'правил:'],
    ['^писем$', 'письм:'],
    ['^(ок|чис)[ое]([нл])$', '$1$2:'],
    ['^(?:[а-я]{3}|[бвгджзй-нп-тф-ъь]+)$', '$&:'],
    ['^.*?[аеиоуыэюя]', '$&:'],
  ],
  [
    ['(?:[иы]|(?<=[ая]))в(?:ши(?:сь)?)?$', ';'],
    ['(?:ся|(?<!пи)сь)$', ''],
  ],
  [
    ['(?:[еиоы][ейм]|[иы](?:ми|х)|[ео](?:го|му|ю)|[ую]ю|ая|яя)$', ','],
    [
      '(?:(?<=[ая])(?:л[аио]?|н[аоы]?|нно|ете|йте|й|е[мт]|ют|ть|ешь)|[иы](?:л[аио]?|т|м|ть)|ишь|ите|[еу]йте|[еу]й|ят|у[ею]т|у?ю)$',
      '',
    ],
    [
      '(?:[ое]в|[иь]е|и?я(?:ми|[мх])|а(?:ми|[мх])|[еи]и|и?ей|[ои]?й|и?ем|ом|[иь][юя]|[аеиоуыьюя])$',
      '',
    ],
  ],
  [['(?:[иы]вш|ующ|(?<=[ая])(?:ем|нн|вш|ю?щ))?,$|;$', '']],
  [['и$', '']],
  [['(?<=(?:[аеиоуыэюя]:?[^аеиоуыэюя:].*){2})ость?$', '']],
  [['ейше?$|ь$', '']],
  [['(?<=[^:])нн$', 'н']],
  [['(?<=.{5})ен$', '']],
  [['(?:[аеиоы]м|[ое]в|[иы][лт]|(?<=[ая])[лн])$', '']],
  // Vowels that come and go: заявка and заявок, настройка and настроек, владелец and владельца.
  [
    ['(?<=.[аеиоуыэюя]:?)ек$', 'йк'],
    ['(?<=[^:]:?[^:]:?[^аеиоуыэюяй:])[оеь]:?(?=[кцг]$)', ''],
  ],
  [[':', '']],
];
