/**
 * Reads prose as the build reads it: the same compiler with the same options, and the components of the page told what
 * they are given. What would stop a page there is thrown here.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import { proseAnchors } from '../prose-anchors.ts'

/** One use of a component on a page. */
export interface Used {
  name: string
  props: Readonly<Record<string, unknown>>
}

type Compile = { process(content: string, path: string, fields: object): Promise<{ code: string }> }
type Split = (text: string, options: { frontmatter: 'empty-with-spaces' }) => { frontmatter: object; content: string }

/** The settings of astro.config.mjs: what is read here must be what is published. */
async function createCompiler(): Promise<Compile> {
  const { createMdxRenderer } = satteri({ features: { smartPunctuation: false }, mdastPlugins: [proseAnchors] })
  if (!createMdxRenderer) throw new Error('this version of Sätteri compiles no MDX')
  return createMdxRenderer({ syntaxHighlight: false } as never, { optimize: false, sourcemap: false } as never)
}

/** What takes the fields from the text is Astro's own, which its MDX brings with it. */
async function frontMatterReader(): Promise<Split> {
  const ofMdx = createRequire(import.meta.resolve('@astrojs/mdx'))
  const file = pathToFileURL(ofMdx.resolve('@astrojs/internal-helpers/frontmatter')).href
  return ((await import(file)) as { parseFrontmatter: Split }).parseFrontmatter
}

let tools: Promise<[Compile, Split]> | undefined

/** Makes a function of compiled prose. Anything that it would fetch is refused: prose needs no import. */
function asFunction(code: string): (runtime: object) => (props: object) => unknown {
  const own = code.replace(/^import \{([^}]*)\} from "astro\/jsx-runtime";?$/gm, (_, names: string) => {
    return `const {${names.replaceAll(' as ', ': ')}} = runtime;`
  })
  const foreign = /^import .*$/m.exec(own)?.[0]
  if (foreign) throw new Error(`prose fetches something: ${foreign}`)
  return new Function(
    'runtime',
    `${own.replaceAll(/^export (?=const|function)/gm, '')}\nreturn MDXContent`,
  ) as ReturnType<typeof asFunction>
}

/**
 * Compiles prose and renders it, with every component in the place of the real one.
 * @returns the components in the order in which they stand
 * @throws what the build would throw
 */
export async function usedComponents(path: string, text: string, names: readonly string[]): Promise<Used[]> {
  tools ??= Promise.all([createCompiler(), frontMatterReader()])
  const [compiler, split] = await tools
  const { frontmatter, content } = split(text, { frontmatter: 'empty-with-spaces' })
  const { code } = await compiler.process(content, path, frontmatter)
  const used: Used[] = []
  const jsx = (type: unknown, props: Record<string, unknown>) => {
    if (typeof type === 'function') return type(props)
    return props.children
  }
  const runtime = { Fragment: 'fragment', jsx, jsxs: jsx }
  const components = Object.fromEntries(
    names.map((name) => [
      name,
      (props: Record<string, unknown>) => {
        used.push({ name, props })
        return props.children
      },
    ]),
  )
  asFunction(code)(runtime)({ components })
  return used
}
