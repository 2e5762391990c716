import * as z from 'zod';
import { audiences, channels, helpThemes, languages } from './vocabulary.ts';
import { holdsAddress } from '#lib/secret-address.ts';
import { addressSchema } from './address-schema.ts';
import { phoneSchema, provenance } from '#facts/schema.ts';
import { hoursSchema } from './hours-schema.ts';
import { orderField } from '#facts/text-fields.ts';

const yesNoOrUnknown = (description: string) => z.boolean().nullable().meta({ description });
const yesIfWritten = (description: string) => z.boolean().default(false).meta({ description });
const textIfWritten = (description: string) => z.string().optional().meta({ description });

/**
 * One help line or desk: `content/organisations/<id>.yaml`, or `content/zones/<zone>/organisations/<id>.yaml`
 * for one that serves only the region of a zone. Numbers are written here and nowhere else.
 */
export const organisationSchema = z
  .strictObject({
    name: z
      .string()
      .min(2)
      .meta({ description: 'De naam zoals de organisatie hem zelf schrijft: "Awel".' }),
    order: orderField,
    isEmergency: z.boolean().meta({
      description:
        'Schrijf alleen true bij levensgevaar (112, 101): dat nummer staat altijd op de pagina, in het rood.',
    }),
    summary: z.string().min(20).max(170).meta({
      description:
        'Een of twee gewone zinnen, voor wat en voor wie: "Luistert naar kinderen en jongeren."',
    }),
    phone: phoneSchema.nullable().meta({
      description:
        "Het nummer om te bellen, in twee vormen: number: '102' en tel: '102'. Is er geen bevestigd? Schrijf null.",
    }),
    website: z.url().meta({ description: 'Hun eigen site: https://awel.be.' }),
    chat: z.url().optional().meta({
      description:
        'Adres van de chat, als dat een andere pagina is dan de site: https://dienst.example/chat. Anders laat je dit weg.',
    }),
    channels: z.array(z.enum(channels)).meta({
      description:
        'Hoe je hen bereikt, alleen wat een bron bevestigt: [phone, chat, mail]. Is er alleen een site? Schrijf [].',
    }),
    themes: z.array(z.enum(helpThemes)).min(1).meta({
      description:
        'Waarvoor je hen contacteert, het belangrijkste eerst: [jongeren, kindermishandeling, school].',
    }),
    audience: z.array(z.enum(audiences)).min(1).meta({
      description:
        'Voor wie: [young] is tot 18 jaar, offenders is wie geweld gebruikt, everyone is iedereen behalve professionals.',
    }),
    languages: z.array(z.enum(languages)).min(1).nullable().meta({
      description:
        'In welke talen iemand antwoordt: [nl, fr]. Is dat niet bevestigd? Schrijf null.',
    }),
    isFree: yesNoOrUnknown(
      'Is het gratis? true of false. Weet je het niet zeker? Schrijf null: de site zegt dan dat ze het niet weet.',
    ),
    isAnonymous: yesNoOrUnknown(
      'Mag je zwijgen over wie je bent? true of false. Weet je het niet zeker? Schrijf null.',
    ),
    anonymityDetail: textIfWritten(
      'Wat je moet weten voor je daarop vertrouwt: "Bij groot gevaar lichten ze de politie in." Anders laat je dit weg.',
    ),
    showsOnBill: yesNoOrUnknown(
      'Staat het gesprek op de telefoonrekening? true of false. Weet je het niet zeker? Schrijf null.',
    ),
    access: textIfWritten(
      'Hoe iemand die slecht hoort of moeilijk spreekt hen bereikt: "Je kan ook chatten." Anders laat je dit weg.',
    ),
    isGovernment: yesIfWritten(
      'Is dit een dienst van de overheid? Schrijf true. Anders laat je dit weg.',
    ),
    professionalsOnly: yesIfWritten(
      'Alleen voor hulpverleners en scholen? Schrijf true, en vul ook routeCitizensTo in. Anders laat je dit weg.',
    ),
    routeCitizensTo: textIfWritten(
      'Naar welke dienst alle anderen gaan: de naam van een bestand, zoals hulplijn-1712. Alleen bij professionalsOnly: true.',
    ),
    confidential: yesIfWritten(
      'Heeft de dienst een vluchthuis? Schrijf true, en schrijf nergens in dit bestand waar het is, ook niet ongeveer.',
    ),
    address: addressSchema.optional().meta({
      description:
        'Het adres dat de dienst zelf openbaar maakt, met een eigen bron: street, postalCode, place. Nooit dat van een vluchthuis.',
    }),
    hours: hoursSchema.nullable().meta({
      description:
        'Wanneer ze antwoorden, met een eigen bron die jonger is dan een jaar. Anders null: de site verwijst dan naar hun eigen pagina.',
    }),
    ...provenance,
  })
  .superRefine((organisation, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (organisation.professionalsOnly !== (organisation.routeCitizensTo !== undefined))
      refuse(
        'routeCitizensTo',
        'Zeg waar burgers terechtkunnen als dit alleen voor professionals is, en anders niet.',
      );
    if (!organisation.confidential) return;
    if (organisation.address !== undefined)
      refuse('address', 'De plaats van een vluchthuis is geheim: haal het adres uit dit bestand.');
    for (const [field, value] of Object.entries(organisation))
      if (typeof value === 'string' && !value.startsWith('https:') && holdsAddress(value))
        refuse(
          field,
          'Dit lijkt een adres, en de plaats van een vluchthuis is geheim: haal het weg.',
        );
  });

/** An organisation, validated. */
export type Organisation = z.output<typeof organisationSchema>;
