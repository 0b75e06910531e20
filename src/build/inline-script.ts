/**
 * Lets a page take a client script as text: `import script from '…/timeline.ts?inline-script'`. The script and all that it
 * imports become one minified classic script that needs nothing else, so it runs in a sandboxed frame of another site and
 * never misses a file of a later build.
 *
 * Such a script may fetch nothing. What the site's own scripts fetch is replaced: a module under `src/client` by the file
 * of the same path under `src/client/embed/stand-ins/`, where there is one; addresses of styles by nothing. A stand-in
 * itself gets the module that it stands in for.
 */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { PROJECT } from './site-folder.ts'

const SUFFIX = '?inline-script'
const CLIENT = join(PROJECT, 'src/client')
const STAND_INS = join(CLIENT, 'embed/stand-ins')

/** The file that stands in for a module of the site in a frame; nothing where the module itself is right. */
export function standInFor(module: string, importer: string): string | undefined {
  const path = relative(CLIENT, module)
  if (path.startsWith('..') || importer.startsWith(STAND_INS + sep)) return undefined
  const stand = join(STAND_INS, path)
  return existsSync(stand) ? stand : undefined
}

const replacing: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (source.endsWith('.css?url')) return '\0no-styles'
    if (!source.startsWith('.')) return undefined
    return standInFor(resolve(dirname(importer), source), importer)
  },
  load: (id) => (id === '\0no-styles' ? 'export default ""' : undefined),
}

/**
 * One script with all that it imports, as text for a script element.
 * @param base path that the site is published under
 * @returns also the files that it is made of
 */
export async function bundleScript(entry: string, base = '/'): Promise<{ code: string; files: string[] }> {
  const made = await build({
    configFile: false,
    root: PROJECT,
    base,
    logLevel: 'error',
    plugins: [replacing],
    publicDir: false,
    // A frame's hash belongs to its host, which may hand over a secret in it: it never leads to a chart.
    define: { 'location.hash': '""' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })
  const output = [made].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [chunk, ...others] = output.filter((file) => file.type === 'chunk')
  if (!chunk || others.length > 0 || output.length > 1) throw new Error(`${entry} does not become one script`)
  // In a script element these would begin a comment or end the element.
  const code = chunk.code.trim().replace(/<(?=!--|\/?script)/gi, '\\x3C')
  return { code, files: chunk.moduleIds.filter((id) => !id.startsWith('\0')) }
}

/** The Vite plugin, for `astro.config.mjs`. */
export function inlineScript(): Plugin {
  let base = '/'
  const made = new Map<string, Promise<{ code: string; files: string[] }>>()
  return {
    name: 'inline-script',
    enforce: 'pre',
    configResolved(config) {
      base = config.base
    },
    resolveId(source, importer = '') {
      return source.endsWith(SUFFIX) ? resolve(dirname(importer.split('?')[0] ?? ''), source) : undefined
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return undefined
      const entry = id.slice(0, -SUFFIX.length)
      const isServing = this.environment?.mode === 'dev'
      const bundle = (!isServing && made.get(entry)) || bundleScript(entry, base)
      made.set(entry, bundle)
      const { code, files } = await bundle
      if (isServing) for (const file of files) this.addWatchFile(file)
      return `export default ${JSON.stringify(code)}`
    },
  }
}
