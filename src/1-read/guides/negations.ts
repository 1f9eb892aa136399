/** Words and parts of words that negate, per language: enough to see that a sentence kept its "not". */
export const NEGATIONS: Readonly<Record<string, RegExp>> = {
  ru: /(?:^|[^\p{L}])(?:не(?!обходим|скольк|котор|давн|дел|посредств|прерывн|го(?!\p{L})|й(?!\p{L})|м(?!\p{L})|е(?!\p{L}))|ни|нет|без|бес|нельзя|никак|никогда|кроме|вместо|отмен|отказ|отключ|отличается|отличаются|отличаться|лишн|скры|удал)|невозмож|недоступ|отсутств|запрещ|прекра|исключ|слишком/iu,
  zh: /[不沒没無无未非勿別别免禁缺]|拒絕|以外|除外|停止|取消|過期|防止/u,
  ja: /ない|ません|ず|無|未|不|なく|なし|なかっ|以外/u,
  ko: /않|없|못|안 |아닌|아니|불가|미|비|무|제외/u,
  de: /\b(?:nicht|kein\w*|nie|niemals|ohne|weder|noch|nirgends|unm\w+|un\w+bar|ung\w+|verweiger\w+)\b/iu,
  fr: /\b(?:ne|pas|aucun\w*|jamais|sans|ni|non|im\w+|in\w+ble)\b|\bn['’]/iu,
  es: /\b(?:no|ni|nunca|ning\w+|sin|tampoco|nadie|im\w+|in\w+ble)\b/iu,
  it: /\b(?:non|né|mai|nessun\w*|senza|im\w+|in\w+bile)\b/iu,
  pt: /\b(?:não|nem|nunca|nenhum\w*|sem|im\w+|in\w+vel)\b/iu,
  pl: /(?:^|\s)(?:nie|ani|bez|nigdy|żaden|żadn\w+)|nie\w+/iu,
  cs: /(?:^|\s)(?:ne\w+|ani|bez|nikdy|žádn\w+|není|nejsou)/iu,
  tr: /değil|yok|\p{L}+[mM][aeıiuü](?:z|y|d|m|k|l|s|n|\b)|siz\b|sız\b|suz\b|süz\b/iu,
};
