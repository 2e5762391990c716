import * as z from 'zod';

const ids = z.array(z.string()).min(1);

/** How `/hulp/` shows the organisations: `content/directory.yaml`. */
export const directorySchema = z.strictObject({
  chips: z
    .array(
      z.strictObject({
        say: z.string().min(4).max(24).meta({ description: 'Wat iemand zelf zegt: "Ik zie het".' }),
        best: ids.length(3).meta({ description: 'De drie die daarbij passen, de beste eerst.' }),
      }),
    )
    .length(6)
    .meta({ description: 'De zes zinnen boven aan /hulp/.' }),
  always: ids.meta({
    description: 'Wie dag en nacht antwoordt: alleen wat twee goede bronnen zeggen.',
  }),
  groups: z
    .array(
      z.strictObject({
        head: z.string().min(4).max(32).meta({ description: 'Naam van de groep: "Slapen".' }),
        ids: ids.meta({ description: 'De diensten, de beste eerst.' }),
      }),
    )
    .meta({ description: 'Alle diensten, elk in één groep.' }),
});

/** The file, validated. */
export type DirectoryFile = z.output<typeof directorySchema>;
