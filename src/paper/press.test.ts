import { expect, test } from 'vitest';
import { openPress } from './press.ts';

const press = await openPress();
const start =
  '#set document(title: "Proef", date: none)\n#set text(lang: "nl", font: "Source Sans 3", fallback: false)\n';

/** A new text each time, so that no paper of an earlier run answers. */
const once = () => `// ${crypto.randomUUID()}\n${start}`;

// A machine without a build of the compiler builds the site without papers.
const onPress = test.skipIf(!press);

onPress('the same markup gives the same bytes, set anew or kept', async () => {
  const [one, two] = [`${start}= Kop\n// a`, `${start}= Kop\n// b`];
  const [first, again, kept] = [
    await press?.set(one, 'accessible'),
    await press?.set(two, 'accessible'),
    await press?.set(one, 'accessible'),
  ];
  expect(first?.pages).toBe(1);
  expect(again).toEqual(first);
  expect(kept).toEqual(first);
});

onPress('a letter that the face does not have stops the build', async () => {
  await expect(press?.set(`${once()}漢`, 'accessible')).rejects.toThrow('could not be displayed');
});

onPress('a warning stops the build', async () => {
  const warned = `${once()}#set text(font: "Nowhere Sans")\nTekst`;
  await expect(press?.set(warned, 'accessible')).rejects.toThrow(/Nowhere Sans/i);
});

onPress('a picture that says nothing to who cannot see it stops the build', async () => {
  const svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'></svg>";
  const picture = `${once()}#image(bytes("${svg}"), format: "svg")`;
  await expect(press?.set(picture, 'accessible')).rejects.toThrow(/alternative|alt/i);
  await expect(press?.set(picture, 'plain')).resolves.toMatchObject({ pages: 1 });
});
