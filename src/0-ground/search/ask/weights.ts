/**
 * The numbers of the ranking that are worth turning; those beside them (how counts saturate, how lengths are evened out)
 * stand where they are used. They were found by moving one at a time on judged questions in three languages and lie on a
 * plateau: a third more or less of one changes about one question in a hundred.
 */
export const WEIGHTS = {
  /** Fields of a document. */
  title: 4,
  heading: 1.2,
  body: 1,
  description: 1.2,
  /** What a field counts for having a word at all, however often. */
  present: 0.5,
  /** The best unit of a document, beside the document as a whole. */
  bestUnit: 2,
  /** A heading of a unit, in occurrences of its text, and beyond them; and the title of the document for each of its units. */
  unitHeading: 4,
  unitOwnHeading: 0.3,
  unitTitle: 0.5,
  /** What a document gains whose title is just the question. */
  wholeTitle: 0.8,
  /** Power of the share of the question that a document has: 0 would be "any word", 1 nearly "all words". */
  coverage: 0.5,
  /** Power of rarity. */
  rarity: 0.7,
  /** Another form of the word that was typed. */
  otherForm: 0.87,
  /** Parts written as one word. */
  joined: 0.7,
  /** Another name of the same concept. */
  concept: 1,
  looseConcept: 0.6,
  /** How much more than its concept a rare name of it may tell. */
  name: 1.5,
  /** A learnt translation, at full likelihood. */
  translation: 0.8,
  /** The best correction of a word, and one in another keyboard layout or alphabet. */
  guess: 0.8,
  spelt: 0.9,
  /** A word that the unfinished last one may become. */
  completion: 0.35,
  /** An English word in a text of another language, where the question is in English, and the other way round. */
  foreignTarget: 0.25,
  foreignSource: 0.7,
  /** The words of the question in their order, in the text of a result. */
  order: 0.2,
  /** Documents that the reader's language does not have; that are not for the cloud of most customers. */
  otherLanguage: 0.45,
  otherCloud: 0.88,
  /** A question of a decision, which names what its outcomes are about. */
  question: 0.65,
};
