/** States of the bar. */
export const examples = {
  public: {
    props: { tagline: 'Politiezone Voorbeeld' },
    slots: { exit: '<a class="exit" href="https://weer.test/">Verlaat deze site</a>' },
  },
  staff: {
    props: { tagline: 'Postvak voor medewerkers' },
    slots: { exit: '<button class="exit" type="button">Sluit en wis</button>' },
  },
};
