import * as z from 'zod';
import { isRecipient } from '#contact/seal.ts';
import { daySchema, pageAddress, phoneSchema, provenance } from '#facts/schema.ts';

/** Prefixes of the recipients of the demonstration keys, which a live zone may not use. */
export const DEMONSTRATION_RECIPIENTS: readonly string[] = [
  'age1pq1kkvejw0209qjk99w9fpnx',
  'age1pq10h22826khxn8frx0wxqmt',
];

/** Most keys of a zone: each makes every letter 2 kB longer on its way; with twenty a long one no longer fits in a post. */
export const MAX_RECIPIENTS = 8;

const NO_KEYS =
  'Zet hier minstens twee sleutels: zonder sleutel kan niemand een bericht openen, en met één gaat alles verloren als die weg is. Maak ze met "npm run keys".';

const recipientSchema = z.strictObject({
  holder: z.string().min(3).meta({
    description:
      'Van wie de sleutel is: een dienst of een plaats, nooit een naam van een mens: "Balie".',
  }),
  recipient: z
    .string()
    .refine(
      isRecipient,
      'Neem de hele sleutel over die "npm run keys" toont (age1pq1…). Geen andere soort: met één zwakke sleutel is alles te lezen.',
    )
    .meta({
      description:
        'De openbare helft van de sleutel, zoals "npm run keys" ze toont. Ze begint met age1pq1 en is heel lang.',
    }),
});

const municipalitySchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z]+$/)
    .meta({ description: 'Korte naam voor het formulier, kleine letters zonder spatie: deinze.' }),
  name: z.string().meta({ description: 'Naam van de gemeente: "Deinze".' }),
  nis: z
    .string()
    // Codes of Flemish municipalities start with that of their arrondissement.
    .regex(
      /^(?:1[1-3]|2[34]|3[1-8]|4[1-6]|7[1-3])\d{3}$/,
      "Geen gemeente in Vlaanderen heeft deze code. Schrijf de vijf cijfers van Statbel: '44083'.",
    )
    .optional()
    .meta({ description: "NIS-code van de gemeente, vijf cijfers van Statbel: '44083'." }),
});

/** A name or a code that comes twice is a slip: people and schools would be told the wrong one. */
function eachOnce(
  municipalities: z.output<typeof municipalitySchema>[],
  context: z.RefinementCtx,
): void {
  municipalities.forEach(({ key, nis }, index) => {
    const before = municipalities.slice(0, index);
    if (before.some((one) => one.key === key))
      context.addIssue({ code: 'custom', path: [index], message: 'Deze gemeente staat er al.' });
    else if (nis !== undefined && before.some((one) => one.nis === nis))
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `De code ${nis} staat er al, bij een andere gemeente.`,
      });
  });
}

const reviewed = daySchema.nullable().meta({
  description:
    "Dag waarop iemand van de zone de tekst nalas: '2026-11-28'. Nog niet gebeurd? Schrijf null.",
});

/** Facts about one police zone: `content/zones/<id>/zone.yaml`. */
export const zoneSchema = z
  .strictObject({
    name: z
      .string()
      .min(5, 'Schrijf de volledige naam, van minstens vijf tekens.')
      .meta({ description: 'De volledige naam: "Politiezone Deinze-Zulte-Lievegem".' }),
    shortName: z
      .string()
      .min(3, 'Schrijf een naam van minstens drie tekens.')
      .meta({ description: 'De naam in een titel: "Deinze-Zulte-Lievegem".' }),
    status: z.enum(['demo', 'live']).meta({
      description:
        'demo tot de zone de site zelf in gebruik neemt. Dan live: de site zegt dan niet meer dat ze een demonstratie is.',
    }),
    phone: phoneSchema.safeExtend(provenance).nullable().meta({
      description:
        "Het algemene nummer van de zone, met een bron: number: '09 244 24 00' en tel: '+3292442400'. Niet bevestigd? Schrijf null.",
    }),
    website: z
      .strictObject({
        url: pageAddress.meta({
          description: 'Adres van de site van de zone: https://www.politie.be/5911.',
        }),
        ...provenance,
      })
      .nullable()
      .meta({
        description:
          'De eigen site van de zone, met een bron: url: https://www.politie.be/5911. Niet bevestigd? Schrijf null.',
      }),
    exit: pageAddress.meta({
      description:
        'Waar de knop "Verlaat deze site" naartoe gaat: een andere, neutrale site zonder iets persoonlijks, zoals https://www.meteo.be/nl.',
    }),
    municipalities: z.array(municipalitySchema).min(1).superRefine(eachOnce).meta({
      description:
        'De gemeenten van de zone, in de volgorde van de lijst in het formulier: key: deinze en name: Deinze.',
    }),
    recipients: z
      .array(recipientSchema, NO_KEYS)
      .min(2, NO_KEYS)
      .max(
        MAX_RECIPIENTS,
        `Zet hier hoogstens ${MAX_RECIPIENTS} sleutels: elke sleutel maakt elk bericht langer, en wie er één steelt, leest ze alle. Haal weg wat niemand gebruikt.`,
      )
      .meta({
        description:
          'Wie de berichten kan openen. Minstens twee: is één sleutel weg, dan gaat er niets verloren. Hoogstens acht: elke sleutel maakt elk bericht langer. Begin elk met "- holder: Balie".',
      }),
    privacy: z
      .strictObject({
        controller: z.string().regex(/\d/, 'Schrijf er een postadres bij.').nullable().meta({
          description:
            'Wie verantwoordelijk is voor de gegevens, met een adres, zoals het op de privacypagina komt. Nog niet bekend? Schrijf null.',
        }),
        dpo: z
          .string()
          .regex(/\S@\S|\d/, 'Schrijf een mailadres van de dienst of een postadres.')
          .nullable()
          .meta({
            description:
              'Hoe men de functionaris voor gegevensbescherming (DPO) bereikt: een mailadres van de dienst of een postadres, nooit een naam van een mens. Nog niet bekend? Schrijf null.',
          }),
        reviewedOn: reviewed,
        host: z.enum(['netlify', 'own']).default('netlify').meta({
          description:
            'Waar de site draait, want de privacypagina zegt dat: netlify, of own voor een machine die de zone zelf beheert.',
        }),
        mail: z.enum(['resend', 'own']).default('resend').meta({
          description:
            'Wie de mail bezorgt, want de privacypagina zegt dat: resend, of own voor een mailserver die de zone koos (MAIL_SMTP).',
        }),
      })
      .default({ controller: null, dpo: null, reviewedOn: null, host: 'netlify', mail: 'resend' })
      .meta({
        description:
          'Wat de privacypagina over de zone zegt: controller, dpo, host, mail, en reviewedOn: de dag waarop de zone die pagina het laatst nalas.',
      }),
    accessibility: z.strictObject({ reviewedOn: reviewed }).default({ reviewedOn: null }).meta({
      description:
        'De toegankelijkheidsverklaring: reviewedOn is de dag waarop de zone ze het laatst nalas.',
    }),
    validFrom: daySchema.optional().meta({
      description:
        "Eerste dag waarop deze zone bestaat, bij een fusie: '2027-01-01'. Vroeger gaat haar site niet live. Bestaat ze al lang? Laat dit weg.",
    }),
    mergedInto: z
      .string()
      .regex(/^[a-z][a-z-]*$/)
      .optional()
      .meta({
        description:
          'Naam van de map van de zone waarin deze opging. Wie deze zone bouwt, krijgt dan de site van die nieuwe zone. Bestaat de zone nog? Laat dit weg.',
      }),
    openWithinWorkingDays: z.int().min(1).max(20).default(3).meta({
      description:
        'Binnen hoeveel werkdagen de zone een bericht opent: 3. Wat langer ongeopend blijft, noemt een mail op maandag. Zonder deze regel is het 3.',
    }),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'Schrijf een taal als: en, fr, ar.')).meta({
      description:
        'Talen met een eigen pagina, in de volgorde van de lijst: [en, fr, ar]. Alleen Nederlands? Schrijf [].',
    }),
  })
  .superRefine(({ recipients }, context) => {
    const keys = recipients.map(({ recipient }) => recipient);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) === index) return;
      context.addIssue({
        code: 'custom',
        path: ['recipients', index],
        message:
          'Deze sleutel staat er al: is hij weg, dan zijn ze allebei weg. Maak er nog een, met "npm run keys".',
      });
    });
  })
  .superRefine((zone, context) => {
    if (zone.status !== 'live') return;
    for (const fact of ['phone', 'website'] as const)
      if (zone[fact] === null)
        context.addIssue({
          code: 'custom',
          path: [fact],
          message: 'Een zone met status live heeft dit: vul het in, met de bron.',
        });
    const owed = {
      'privacy.controller': zone.privacy.controller,
      'privacy.dpo': zone.privacy.dpo,
      'privacy.reviewedOn': zone.privacy.reviewedOn,
      'accessibility.reviewedOn': zone.accessibility.reviewedOn,
    };
    for (const [field, value] of Object.entries(owed))
      if (value === null)
        context.addIssue({
          code: 'custom',
          path: field.split('.'),
          message: 'Een zone met status live zegt dit op haar site: vul het in.',
        });
    zone.recipients.forEach(({ recipient }, index) => {
      if (!DEMONSTRATION_RECIPIENTS.some((start) => recipient.startsWith(start))) return;
      context.addIssue({
        code: 'custom',
        path: ['recipients', index],
        message:
          'Dit is een sleutel van de demonstratie. Maak een eigen sleutel met "npm run keys".',
      });
    });
  });

/** A zone, validated. */
export type Zone = z.output<typeof zoneSchema>;
