import {
  type Draft,
  type Fields,
  type TicketState,
  type TicketWords,
  writeDraft,
} from '../../../../src/3-publish/site/client/decide/ticket-text.ts';

/** What a page would say of two outcomes: one for Microsoft, one for the provider. */
export const WORDS: TicketWords = {
  locale: 'en',
  title: 'Trouble',
  labels: {
    customer: 'Customer',
    tenant: 'Tenant',
    service: 'Service',
    since: 'Since',
    severity: 'Severity',
    users: 'Users',
    tried: 'Tried',
    found: 'Found',
    done: 'Done',
    notGiven: 'not given',
    asTyped: ' (as typed)',
    colon: ': ',
  },
  questions: {
    cloud: { about: 'Cloud', answers: { global: 'Global', unknown: 'I do not know' } },
    product: { about: 'Product', answers: { mail: 'Post' } },
    kind: { about: 'Kind', answers: { bug: 'A bug', unclear: 'Unclear' } },
    partner: { about: 'Partner', answers: { 'indirect-provider': 'Provider' } },
  },
  matters: ['kind.bug'],
  products: ['product.mail'],
  outcomes: {
    MS: {
      responsible: 'microsoft',
      kind: 'request',
      action: 'File it.',
      steps: { one: 'First.', two: 'Second.' },
      attach: ['A log'],
    },
    VIA: {
      responsible: 'indirect-provider',
      kind: 'request',
      action: 'Send it.',
      steps: {},
      attach: [],
    },
  },
};

/** A way to the outcome for Microsoft, with both steps ticked. */
export const STATE: TicketState = {
  outcome: 'MS',
  way: [
    { question: 'cloud', answer: 'global' },
    { question: 'kind', answer: 'bug' },
  ],
  facts: { cloud: 'global' },
  ticked: ['two', 'one', 'of another version'],
  typedIn: 'ru',
};

/** The draft of a ticket, as far as nothing else is given of those words and that state. */
export function draft(
  fields: Fields,
  state: Partial<TicketState> = {},
  words: Partial<TicketWords> = {},
): Draft {
  return writeDraft({ ...WORDS, ...words }, { ...STATE, ...state }, fields);
}
