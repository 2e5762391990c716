const zone = { zoneName: 'Politiezone Voorbeeld', phone: { number: '00 00', tel: '0000' } };

/** States of the footer. */
export const examples = {
  plain: { props: { ...zone, hasTranslations: false } },
  translated: { props: { ...zone, hasTranslations: true } },
};
