import type { Handbook } from '#decisions';
import { formatList } from '#locale';
import type { Condition } from '#walk';
import type { Spoken } from './spoken.ts';
import { wordsText } from './words.ts';

/** Says for whom something is: “If “Your partner type” is “Indirect reseller”:”; empty where it is for all. */
export function conditionText(
  { questions }: Pick<Handbook, 'questions'>,
  when: Condition,
  { t, words }: Spoken,
): string {
  const facts = Object.entries(when).map(([fact, answers]) => {
    const asked = questions.get(fact) ?? [...questions.values()].find((one) => one.fact === fact);
    const own = words.questions[asked?.id ?? ''];
    const text = (said: string) => wordsText(said, words.locale);
    const named = answers.map((answer) => text(own?.answers[answer]?.text ?? answer));
    return t('decide.fact', {
      about: text(own?.about ?? fact),
      answers: formatList(named, t.locale),
    });
  });
  return facts.length === 0 ? '' : t('decide.given', { facts: formatList(facts, t.locale) });
}
