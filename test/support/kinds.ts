const KINDS = [
  '',
  'decide/',
  'decide/service-problem/',
  'decide/service-problem/ms-m365/',
  'decide/rights-removed/all/',
  'decide/rights-removed/map/',
  'responsibility/',
  'guides/',
  'guides/support-duties/',
  'guides/file-azure-request/',
  'embed/',
  'search/',
  'offline/',
  'offline/missing/',
  'status/',
];

/** One address of each kind of page in each language, and of a page that does not exist. */
export const pageKinds: readonly string[] = [
  '/',
  '/nothing/',
  ...['en', 'ru', 'zh-TW'].flatMap((tag) =>
    [...KINDS, 'nothing/'].map((kind) => `/${tag}/${kind}`),
  ),
];
