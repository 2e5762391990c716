const phone = { number: '00 00', tel: '0000' };
const urgent = { name: 'Noodnummer', phone, isEmergency: true, languages: null };
const line = { name: 'Hulplijn', phone, isEmergency: false };

/** States of a short list of numbers. */
export const examples = {
  danger: { props: { tag: 'en', calls: [{ ...urgent, text: 'Ambulance.' }] } },
  help: {
    props: {
      tag: 'ar',
      inDutch: 'الهولندية',
      calls: [{ ...line, languages: ['nl'], text: 'أسئلة حول العنف.' }],
    },
  },
  spoken: {
    props: {
      tag: 'fr',
      inDutch: 'Néerlandais',
      calls: [{ ...line, languages: ['fr'], text: 'Questions sur la violence.' }],
    },
  },
};
