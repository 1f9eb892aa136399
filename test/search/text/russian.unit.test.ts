import { describe, expect, test } from 'vitest';
import { stemRussian } from '../../../src/0-ground/search/text/russian.ts';
import { APART, PARADIGMS } from './russian-paradigms.ts';

describe('forms of Russian words', () => {
  test.each(PARADIGMS)('%s', (forms) => {
    const stems = new Map(forms.split(' ').map((form) => [form, stemRussian(form)]));
    expect(new Set(stems.values()).size, JSON.stringify([...stems])).toBe(1);
  });

  test.each(APART)('%s and %s are different words', (one, other) => {
    expect(stemRussian(one)).not.toBe(stemRussian(other));
  });

  test('no two paradigms share a stem', () => {
    const owners = new Map<string, string>();
    for (const forms of PARADIGMS) {
      const [lemma = ''] = forms.split(' ');
      const stem = stemRussian(lemma);
      expect(owners.get(stem), `${lemma}: ${stem}`).toBeUndefined();
      owners.set(stem, lemma);
    }
  });

  test('abbreviations stay', () => {
    for (const word of ['инн', 'кпп', 'ооо', 'ндс', 'ос']) expect(stemRussian(word)).toBe(word);
  });
});
