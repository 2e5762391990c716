const props = { counts: 'Hoe vaak iets voorkwam', unit: 'keren' };
const exact = { isAbout: false };

/** States of a table of figures: rows with bars, one value, an estimate, nothing counted. */
export const examples = {
  years: {
    props: {
      ...props,
      points: [
        { year: 2015, value: 1013, ...exact },
        { year: 2016, value: 824, ...exact },
      ],
    },
  },
  one: { props: { ...props, points: [{ year: 2023, value: 73, ...exact }] } },
  estimate: { props: { ...props, points: [{ year: 2017, value: 200, isAbout: true }] } },
  nothing: {
    props: {
      ...props,
      points: [
        { year: 2015, value: 0, ...exact },
        { year: 2016, value: 0, ...exact },
      ],
    },
  },
};
