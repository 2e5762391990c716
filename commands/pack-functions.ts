import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** Where the host finds the functions: `netlify.toml` names this folder. */
const PACKED = 'packed';

/** What packages of the older kind ask for within a module. */
const REQUIRE =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);";

/**
 * Packs every function with all that it uses into one file: a host that starts it then reads one file and not
 * hundreds.
 * @returns every file that went into them
 */
export async function packFunctions(): Promise<string[]> {
  const files = (await readdir('netlify/functions')).filter((file) => file.endsWith('.ts'));
  await rm(PACKED, { recursive: true, force: true });
  const { metafile } = await build({
    metafile: true,
    entryPoints: files.map((file) => `netlify/functions/${file}`),
    outdir: PACKED,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: REQUIRE },
    // Licences travel along.
    legalComments: 'eof',
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}
