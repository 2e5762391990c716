import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { keptOrSet, nameOf } from './kept.ts';
import { packed } from './pack.ts';

/** The compiler of Typst, which not every machine has a build of. */
type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');

/** How a paper is kept: as pages that a screen reader can read (PDF/UA-1), or as plain sheets for a printer. */
export type Kind = 'accessible' | 'plain';

/** A paper, set. */
export interface SetPaper {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
}

/** Files that a paper shows, by the name that its markup uses. */
type Parts = Readonly<Record<string, Uint8Array>>;

/** Sets papers. */
export interface Press {
  /**
   * A paper from markup of Typst.
   * @throws on every error, every warning, and whatever a screen reader could not read
   */
  set: (markup: string, kind: Kind, parts?: Parts) => Promise<SetPaper>;
}

/** Letters of the papers; the license of each stands beside them, and no page asks for them. */
const LETTERS = [
  ...['400Regular', '400Regular_Italic', '700Bold', '900Black'].map(
    (cut) => `source-sans-3/${cut}/SourceSans3_${cut}`,
  ),
  ...['400Regular', '700Bold', '800ExtraBold'].map((cut) => `almarai/${cut}/Almarai_${cut}`),
];

/** Why a site was built without papers, for who builds it. */
export const NO_PRESS =
  'Papers were left out, because this machine has no build of @myriaddreamin/typst-ts-node-compiler.';

/** What else makes a paper what it is, beside its markup and its letters: the compiler, and how we ask it. */
const TOOLS = ['src/paper/press.ts', 'src/paper/pack.ts'];

let opened: Promise<Press | undefined> | undefined;

/** The press of this machine, or nothing when it has none; opened once, because its letters weigh megabytes. */
export function openPress(): Promise<Press | undefined> {
  opened ??= pressHere();
  return opened;
}

async function pressHere(): Promise<Press | undefined> {
  const typst = await loadTypst();
  if (!typst) return undefined;
  // From the folder of the site: what is built lies elsewhere.
  const { resolve: find } = createRequire(resolve('package.json'));
  const fontBlobs = await Promise.all(
    LETTERS.map((letters) => readFile(find(`@expo-google-fonts/${letters}.ttf`))),
  );
  const compiler = find('@myriaddreamin/typst-ts-node-compiler/package.json');
  const tools = await Promise.all([compiler, ...TOOLS].map((file) => readFile(file)));
  // Node brings the library that packs.
  const base = nameOf([process.version, ...tools, ...fontBlobs]);
  return {
    set: async (markup, kind, parts = {}) =>
      keptOrSet(nameOf([base, kind, markup, ...Object.entries(parts).flat()]), () =>
        setOn(typst.NodeCompiler.create({ fontArgs: [{ fontBlobs }] }), markup, kind, parts),
      ),
  };
}

async function loadTypst(): Promise<Typst | undefined> {
  try {
    const { default: typst } =
      (await import('@myriaddreamin/typst-ts-node-compiler')) as unknown as { default: Typst };
    return typst;
  } catch {
    return undefined;
  }
}

type Compiler = InstanceType<Typst['NodeCompiler']>;

function setOn(compiler: Compiler, markup: string, kind: Kind, parts: Parts): SetPaper {
  for (const [name, bytes] of Object.entries(parts))
    compiler.mapShadow(resolve(name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: markup });
  const trouble = compiled.takeError() ?? compiled.takeWarnings();
  if (trouble) throw new Error(`Typst: ${JSON.stringify(trouble.shortDiagnostics)}`);
  const document = compiled.result;
  if (!document) throw new Error('Typst made nothing, and did not say why.');
  const options = kind === 'accessible' ? { pdfStandard: 'ua-1' } : { pdfTags: false };
  return { pdf: packed(compiler.pdf(document, options)), pages: document.numOfPages };
}
