import type { ContactFacts } from './query.ts';

/** What the components of the form need of a zone, made up. */
export const exampleFacts: ContactFacts = {
  zone: 'appelgem',
  municipalities: [{ key: 'appelgem', name: 'Appelgem' }],
  schools: [{ municipality: 'Appelgem', options: [{ id: '123', label: 'De Appelboom' }] }],
  recipients: ['age1pq1een', 'age1pq1twee'],
  openWithinWorkingDays: 3,
  isDemo: false,
  sitekey: undefined,
  carriers: { host: 'netlify', mail: 'resend' },
  talk: { name: 'Hulplijn', phone: { number: '00 00', tel: '0000' } },
};

/** What stands around the form, made up. */
export const exampleSite = {
  emergency: [
    { number: '101', tel: '101' },
    { number: '112', tel: '112' },
  ],
  phone: { number: '00 00', tel: '0000' },
};
