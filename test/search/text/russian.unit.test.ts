import { describe, expect, test } from 'vitest';
import { languageOf, stem } from '../../../src/0-ground/search/text/index.ts';
import { APART, PARADIGMS } from './russian-paradigms.ts';

const ru = languageOf('ru', new Map());

describe('forms of Russian words', () => {
  test.each(PARADIGMS)('%s', (forms) => {
    const stems = new Map(forms.split(' ').map((form) => [form, stem(form, ru)]));
    expect(new Set(stems.values()).size, JSON.stringify([...stems])).toBe(1);
  });

  test.each(APART)('%s and %s are different words', (one, other) => {
    expect(stem(one, ru)).not.toBe(stem(other, ru));
  });

  test('no two paradigms share a stem', () => {
    const owners = new Map<string, string>();
    for (const forms of PARADIGMS) {
      const [lemma = ''] = forms.split(' ');
      const shared = stem(lemma, ru);
      expect(owners.get(shared), `${lemma}: ${shared}`).toBeUndefined();
      owners.set(shared, lemma);
    }
  });

  test('abbreviations stay', () => {
    for (const word of ['инн', 'кпп', 'ооо', 'ндс', 'ос']) expect(stem(word, ru)).toBe(word);
  });
});
