import { reference } from 'astro:content';
import * as z from 'zod';
import { leadField, maybeSourcesField, titleField } from '#facts/text-fields.ts';

/** Organisation to call and why, in the language of the page; its number comes from the organisation. */
const callSchema = z.strictObject({
  organisation: reference('organisations').meta({
    description:
      'Naam van het bestand in content/organisations/: nood-112. Het nummer komt daar vandaan.',
  }),
  text: z.string().min(3).meta({
    description:
      'Waarvoor je belt, in de taal van deze pagina en zonder cijfers: "Listens to children and young people."',
  }),
});

const word = (description: string) => z.string().min(2).meta({ description });

const shellSchema = z.strictObject({
  call: word('Staat voor een nummer, voor wie de pagina hoort: "Call".'),
  danger: word('Vraagt bovenaan of er gevaar is: "In danger now?"'),
  police: word('Wie 101 beantwoordt: "police".'),
  ambulance: word('Wie 112 beantwoordt: "ambulance".'),
  exit: word('Tekst van de knop om weg te gaan: "Leave this site".'),
  keys: word('Zegt dat Shift ook weg leidt: "Or press Shift three times".'),
  twice: word('Wat je hoort na één keer Shift.'),
  once: word('Wat je hoort na twee keer Shift.'),
  skip: word('Link naar de tekst, voor een toetsenbord: "To the content".'),
  traces: word('Zegt onderaan wat de site op je toestel bewaart.'),
  noScripts: word('Zegt onderaan wat de knop niet kan als scripts uit staan.'),
});

const translationSchema = z
  .strictObject({
    sourceHash: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .meta({
        description:
          "Code van de Nederlandse tekst die je vertaalde: 'e334e72d'. De test zegt welke het is; pas ze aan als de vertaling klopt.",
      }),
    label: z.string().min(10).meta({
      description:
        'Zegt in de taal zelf dat dit een vertaling is: "Literal translation of a Dutch page."',
    }),
    notReviewedNotice: z.string().min(10).meta({
      description:
        'Zegt in de taal zelf dat niemand met deze moedertaal de tekst nalas. De site toont het tot reviewedBy is ingevuld.',
    }),
    dutchLinkText: z.string().min(5).meta({
      description: 'Tekst van de link naar de Nederlandse pagina: "Read the Dutch page".',
    }),
    shell: shellSchema.meta({
      description: 'Wat rond de tekst staat, zoals de knop om weg te gaan. Vertaal letterlijk.',
    }),
    languages: word('Knop die de andere talen toont: "Other languages".'),
    inDutch: word('Het woord voor Nederlands, bij lijnen die deze taal niet spreken: "Dutch".'),
    demo: z.string().min(10).meta({
      description:
        'Zegt in de taal zelf dat dit een demonstratie is: "You do not reach the police here."',
    }),
    reviewedBy: z.string().min(3).nullable().meta({
      description:
        'Welke dienst met deze moedertaal de tekst nalas, nooit de naam van een mens: "de tolkendienst". Anders null.',
    }),
    reviewedOn: z.iso
      .date()
      .nullable()
      .meta({ description: "Dag waarop die dienst de tekst nalas: '2026-11-22'. Anders null." }),
  })
  .refine(
    ({ reviewedBy, reviewedOn }) => (reviewedBy === null) === (reviewedOn === null),
    'Vul reviewedBy en reviewedOn allebei in, of geen van de twee.',
  );

/** First help in one language: `content/languages/<tag>.mdx`. `nl` is the page the others translate. */
export const languageSchema = z.strictObject({
  name: z.string().min(3).meta({ description: 'Hoe de taal zichzelf noemt: "Türkçe".' }),
  direction: z.enum(['ltr', 'rtl']).meta({
    description:
      'Hoe je de taal schrijft: ltr van links naar rechts, rtl van rechts naar links (Arabisch).',
  }),
  title: titleField,
  lead: leadField,
  danger: z.array(callSchema).min(1).meta({
    description: 'Wie je belt in gevaar. In elke vertaling dezelfde als in nl.mdx: nood-112.',
  }),
  helpTitle: z
    .string()
    .min(3)
    .meta({ description: 'Kop boven wie gratis helpt: "Who helps you free of charge?"' }),
  helpText: z
    .string()
    .min(3)
    .meta({ description: 'Wat je weet voor je belt: "Does nobody answer? Call again later."' }),
  help: z.array(callSchema).min(1).meta({
    description: 'Wie gratis helpt. In elke vertaling dezelfde als in nl.mdx: hulplijn-1712.',
  }),
  otherTitle: z.string().min(3).meta({
    description: 'Kop boven wie een andere taal spreekt: "Which lines speak another language?"',
  }),
  otherText: z.string().min(3).meta({
    description: 'Eén zin boven die lijst: "These lines answer in the language that is named."',
  }),
  other: z.array(callSchema).min(1).meta({
    description:
      'Wie een andere taal dan Nederlands spreekt, met die taal erbij. In elke vertaling dezelfde als in nl.mdx: chs.',
  }),
  sources: maybeSourcesField,
  translation: translationSchema.nullable().meta({
    description:
      'Wat alleen een vertaling heeft, zoals sourceHash en reviewedBy. In nl.mdx staat hier null.',
  }),
});

/** First help in one language, validated. */
export type Language = z.output<typeof languageSchema>;
