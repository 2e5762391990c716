import * as z from 'zod';

/** A line of words with spaces between, in capitals or not. */
const wordLine = z
  .string()
  .regex(
    /^[^\s;|]+(?: [^\s;|]+)*\s*$/,
    'Schrijf woorden met één spatie ertussen, zonder ";" of "|".',
  );

const subjectSchema = z.strictObject({
  about: z
    .string()
    .min(4)
    .max(70)
    .regex(/^[^;|]+$/, 'Schrijf de vraag zonder ";" of "|".')
    .meta({ description: 'De vraag zoals iemand ze zelf zegt: "Mijn partner slaat mij".' }),
  to: z
    .string()
    .regex(/^\/(?:[\w-]+\/)*(?:#[\w-]+)?$/, 'Schrijf een adres van deze site: /stop/jij/.')
    .meta({
      description: 'Waar het antwoord staat: /stop/jij/, of met #kopje als het om één stuk gaat.',
    }),
  call: z
    .array(z.string())
    .min(1)
    .max(2)
    .meta({ description: 'Wie helpt, de beste eerst: [hulplijn-1712, caw].' }),
  words: wordLine.meta({
    description: 'Gewone woorden waarmee mensen dit zoeken. Die van "about" tellen al mee.',
  }),
});

/** What people search for, in their own words, and where it is answered: `content/search.yaml`. */
export const guideSchema = z.strictObject({
  ignore: wordLine.meta({
    description: 'Woorden die niets zeggen over de vraag: ik, mijn, het.',
  }),
  alike: z.array(wordLine).meta({
    description:
      'Woorden die hetzelfde willen zeggen, een groep op elke regel. Een woord staat in één groep.',
  }),
  subjects: z.array(subjectSchema).min(1).meta({
    description: 'De onderwerpen. Wat het meest gevraagd wordt, staat bovenaan.',
  }),
});

/** The file, validated. */
export type GuideFile = z.output<typeof guideSchema>;
