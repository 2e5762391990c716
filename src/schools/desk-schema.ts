import * as z from 'zod';
import { partialDateSchema, phoneSchema, provenance, sourceSchema } from '#facts/schema.ts';
import { isMailOfFunction, isMobile } from './person.ts';

const personSchema = z.strictObject({
  name: z.string().min(3).meta({
    description: 'De naam van wie ermee akkoord ging dat die op de site staat: "Jan Jansens".',
  }),
  agreedOn: z.iso.date().meta({ description: "De dag waarop die persoon ja zei: '2026-11-22'." }),
});

/** Contact point for schools at the police: a function, not a person. */
const deskSchema = z
  .strictObject({
    name: z
      .string()
      .min(3)
      .max(60)
      .meta({ description: 'Naar wie je vraagt, een functie: "contactpersoon voor de scholen".' }),
    phone: phoneSchema.nullable().meta({
      description:
        "Een eigen nummer, met number en tel: '09 244 24 00' en '+3292442400'. Belt men het algemene nummer van de zone? Schrijf null.",
    }),
    mail: z.email('Schrijf één mailadres: scholen@zone.example.').nullable().meta({
      description:
        'De mailbox van een dienst, nooit van een persoon: scholen@zone.example. Is er geen bevestigd? Schrijf null.',
    }),
    person: personSchema.nullable().meta({
      description: "Alleen wie ja zei, met naam en dag: agreedOn: '2026-11-22'. Anders null.",
    }),
    ...provenance,
  })
  .superRefine(({ phone, mail, person }, context) => {
    if (phone && isMobile(phone.tel))
      context.addIssue({
        code: 'custom',
        path: ['phone'],
        message: 'Dit is een gsm-nummer. Geef het nummer van een dienst.',
      });
    if (mail !== null && person === null && !isMailOfFunction(mail))
      context.addIssue({
        code: 'custom',
        path: ['mail'],
        message:
          'Dit lijkt de mailbox van een mens. Geef die van een dienst, of schrijf bij person wie ja zei, en wanneer.',
      });
  });

/** Source of a row of the list; a document on paper has no web address. */
const listSourceSchema = z.strictObject({
  name: sourceSchema.shape.name,
  source: provenance.source.nullable().meta({
    description:
      'Adres van de pagina of lijst: https://data-onderwijs.vlaanderen.be/onderwijsaanbod/lijsten. Een krant op papier heeft er geen: null.',
  }),
  sourceDate: partialDateSchema.nullable().meta({
    description:
      "Datum van de bron: '2020-02'. Bij de officiële lijst null: daar staat de datum op elke lijn.",
  }),
  checkedOn: provenance.checkedOn,
});

const neighbourSchema = z.strictObject({
  place: z.string().min(2).meta({ description: 'De plaats net buiten de zone: "Lotenhulle".' }),
  postcode: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .meta({ description: "Postcode van die plaats, tussen aanhalingstekens: '9880'." }),
  municipality: z
    .string()
    .min(2)
    .meta({ description: 'De gemeente waar ze wel bij hoort: "Aalter".' }),
});

/** School settings of a zone, apart from the list: `content/zones/<zone>/schools.yaml`. */
export const schoolFactsSchema = z.strictObject({
  desk: deskSchema.nullable().meta({
    description:
      'Wie alle scholen bellen die geen eigen aanspreekpunt hebben: "contactpersoon voor de scholen". Bevestigde niemand er een? Schrijf null.',
  }),
  desks: z.record(z.string(), deskSchema).meta({
    description:
      'Andere aanspreekpunten, elk onder een korte naam, zoals jeugd. Die naam staat dan in de kolom desk van schools.csv. Geen? Schrijf {}.',
  }),
  sources: z.record(z.string(), listSourceSchema).meta({
    description:
      'Waar de lijst vandaan komt, elk onder een korte naam, zoals official. Die naam staat in de kolom sources van schools.csv.',
  }),
  neighbours: z.array(neighbourSchema).meta({
    description:
      'Plaatsen waarvan mensen denken dat ze bij de zone horen, met de gemeente waar ze wel bij horen: Lotenhulle hoort bij Aalter.',
  }),
});

/** School settings of a zone, validated. */
export type SchoolFacts = z.output<typeof schoolFactsSchema>;
