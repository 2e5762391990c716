import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { withOwnChecks } from './dated-content.ts';

const source = 'https://zone.example/nummer';
const fact = { source, sourceDate: null, checkedOn: null };

/** What a loader hands on, while zones opened sources on these days. */
async function loaded(checks: Record<string, string>) {
  const handed: unknown[] = [];
  const context = {
    parseData: ({ data }: { data: unknown }) => handed.push(data),
    generateDigest: (said: string) => said,
  } as unknown as LoaderContext;
  const loader = withOwnChecks(
    {
      name: 'one file',
      load: async (given) => {
        handed.push(given.generateDigest('text of the file'));
        await given.parseData({ id: 'one', data: { sources: [fact] } });
      },
    },
    () => checks,
  );
  await loader.load(context);
  return handed;
}

test('a source carries the day on which a zone opened it, and its file is read again for it', async () => {
  const [before, unopened] = await loaded({});
  const [after, opened] = await loaded({ [source]: '2026-11-29' });

  expect(unopened).toEqual({ sources: [fact] });
  expect(opened).toEqual({ sources: [{ ...fact, checkedOn: '2026-11-29' }] });
  expect(after).not.toBe(before);
});
