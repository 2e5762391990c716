import * as z from 'zod';
import { sourceSchema } from './schema.ts';

/** Page heading and browser tab. */
export const titleField = z.string().min(3).max(70).meta({
  description:
    'Kop van de pagina en naam van het tabblad, in gewone woorden: "Geweld in het gezin of de familie".',
});

/** The answer to the title, in larger letters below it. */
export const leadField = z.string().min(20).max(300).meta({
  description:
    'Het antwoord op de titel, groot onder de kop. Eerst het antwoord, dan pas uitleg: "Geweld is meer dan slaan."',
});

/** Place in a list. */
export const orderField = z.int().positive().meta({
  description:
    'Plaats in de lijst: 10 komt voor 20. Elke plaats mag één keer. Laat gaten, dan kan er later iets tussen.',
});

const sources = z.array(sourceSchema);
const whatItRestsOn =
  'Waar de tekst op steunt: per bron een naam, een adres en een datum. De pagina zet ze onder de tekst.';

/** Sources of a text; at least one. */
export const sourcesField = sources.min(1).meta({ description: whatItRestsOn });

/** Help at sources that may be left out: those of a text that is only about this site. */
export const sourcesHelp = `${whatItRestsOn} Gaat de tekst alleen over deze site? Dan mag dit leeg zijn: [].`;

/** Sources of a text; empty for a text that is only about this site. */
export const maybeSourcesField = sources.meta({ description: sourcesHelp });
