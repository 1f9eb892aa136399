/** Switching the language of a guide keeps the sentence that stood at the top of the view. */
import { all } from './element.ts';
import { decodePlace, encodePlace } from './landmarks.ts';
import { findPlace, readPlace } from './place.ts';
import { recall, remember } from './storage.ts';

const KEY = 'place';

/** Goes to the place that the page in the other language left, and notes this one when leaving for another language. */
export function startLanguage(slug: string): void {
  const landmarks = decodePlace(recall(KEY, 'visit'), slug);
  remember(KEY, null, 'visit');
  findPlace(landmarks);
  for (const link of all('[data-language-link]')) {
    link.addEventListener('click', () => {
      // Who is still at the head of the page wants the head of the other one.
      if (scrollY > 0) remember(KEY, encodePlace(slug, readPlace()), 'visit');
    });
  }
}
