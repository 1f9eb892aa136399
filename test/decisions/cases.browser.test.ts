import { expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { outcomeOf } from '../support/walks.ts';

const readers = readersOf(shippedSite);

/** What agents come with, from the home page: the decision they choose, their answers, and where they must end. */
const CASES: readonly [string, string, readonly string[], string][] = [
  [
    'an Exchange outage at a customer in China',
    'service-problem',
    ['china', 'own-agreement', 'customer', 'performance', 'no', 'active'],
    'CN-OUTAGE 21vianet',
  ],
  [
    'the same that nobody has announced',
    'service-problem',
    ['china', 'own-agreement', 'customer', 'performance', 'no', 'nothing', 'no'],
    'CN-ESCALATE 21vianet',
  ],
  [
    'an Azure bill that a reseller’s customer disputes',
    'billing',
    ['global', 'customer', 'invoice', 'indirect-reseller'],
    'BILL-RESELLER indirect-provider',
  ],
  [
    'a customer who removed the partner’s admin rights',
    'rights-removed',
    ['global', 'none-m365'],
    'DAPLOST-M365 partner',
  ],
  [
    'a Dynamics 365 fault with no support plan',
    'service-problem',
    ['global', 'service', 'nothing', 'unavailable', 'direct-bill', 'd365', 'no'],
    'D365-NOPLAN partner',
  ],
  [
    'a marketplace product that fails',
    'service-problem',
    ['global', 'marketplace', 'partner', 'technical'],
    'ISV publisher',
  ],
  [
    'a US Government customer with a wrong setting',
    'service-problem',
    ['us-gov', 'service', 'nothing', 'settings', 'direct-bill'],
    'US-PARTNER-FIX partner',
  ],
];

test.each(CASES)(
  '%s leads from the home page to its outcome, in every language',
  async (_case, decision, answers, end) => {
    const page = await readers.open('/en/');
    for (const locale of ['en', 'ru', 'zh-TW']) {
      // Each time a customer of whom nothing is known yet.
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await page.goto(readers.address(`/${locale}/`));
      await page.locator(`main a[href^="/${locale}/decide/${decision}/"]`).first().click();
      for (const answer of answers) await page.locator(`[data-answer="${answer}"]`).click();
      expect([locale, await outcomeOf(page)]).toEqual([locale, end]);
    }
  },
);
