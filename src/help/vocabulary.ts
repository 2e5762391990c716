/** Themes: the reasons to call an organisation. */
export const helpThemes = [
  'noodgeval',
  'intrafamiliaal-geweld',
  'partnergeweld',
  'seksueel-geweld',
  'kindermishandeling',
  'ouderenmisbehandeling',
  'stalking',
  'plegers',
  'slachtofferhulp',
  'luisterend-oor',
  'zelfdoding',
  'jongeren',
  'opvoeding',
  'school',
  'verdwijning',
  'discriminatie',
  'haatmisdrijf',
  'lgbti',
  'aangifte',
  'gerechtelijke-procedure',
  'anderstaligen',
] as const;

/** Audience of an organisation; `everyone` is everybody but professionals. */
export const audiences = [
  'everyone',
  'young',
  'adult',
  'older',
  'parents',
  'victims',
  'offenders',
  'witnesses',
  'relatives',
  'deaf',
  'professionals',
] as const;

/** Ways to reach an organisation. */
export const channels = ['phone', 'chat', 'mail', 'sms', 'app', 'visit'] as const;

/** A way to reach an organisation. */
export type Channel = (typeof channels)[number];

/** Languages in which somebody answers. */
export const languages = ['nl', 'fr', 'de', 'en'] as const;
