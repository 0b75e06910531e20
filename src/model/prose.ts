/**
 * Reads prose (MDX, with or without its front matter) into what the check and the pages ask about: text blocks,
 * headings, links, images, components and citations, each with its place. Never throws on what an editor wrote:
 * what is wrong with the writing is listed in `faults`, and the rest is read as well as it can be.
 */
import { type MdastNode, mdxToMdast } from 'satteri'
import { splitFrontMatter } from './front-matter.ts'
import type { Attribute, Component } from './mdx/scan.ts'
import { scanTags } from './mdx/scan-tags.ts'
import { type Position, positionsOf } from './text-position.ts'

/** A stretch of the text: offsets of its first character and after its last, and the line and column of the first. */
export interface Span extends Position {
  start: number
  end: number
}

/** A paragraph, a table, or the text directly inside a component. */
export interface TextBlock extends Span {
  kind: 'paragraph' | 'table' | 'component'
  /** The anchor that the page gives a paragraph: `p1`, `p2`, … */
  id?: string
  /** Its words without marks, addresses and components. */
  text: string
  /** The stretches of the source that hold its words, as written but without broken tags. */
  words: (Span & { source: string })[]
}

export interface Heading extends Span {
  depth: number
  text: string
  /** The anchor that the page gives it. */
  slug: string
}

export interface ProseLink extends Span {
  url: string
  text: string
}

export interface ProseImage extends Span {
  url: string
  alt: string
  title: string
}

export interface ProseComponent extends Span, Pick<Component, 'tagEnd' | 'encloses' | 'isBroken'> {
  name: string
  attributes: (Attribute & Position)[]
  /** Whether it became a block of its own or part of a line of text; undefined where that could not be read. */
  stands?: 'block' | 'text'
}

export interface ProseFault extends Position {
  level: 'error' | 'warning'
  sentence: string
}

export interface Prose {
  blocks: TextBlock[]
  headings: Heading[]
  links: ProseLink[]
  images: ProseImage[]
  /** In order of their opening tags. */
  components: ProseComponent[]
  /** Footnote marks, which this site does not use. */
  footnotes: Span[]
  faults: ProseFault[]
}

/** A source with every place that cites it. */
export interface Citation {
  source: string
  /** `at` is the number of the `<Cite>` in the text, from 1; it is undefined for the source of a `<Quote>`. */
  places: (Position & { at?: number })[]
}

const FEATURES = { smartPunctuation: false } as const

/** The anchor of a heading before numbers tell equal ones apart: lower case, hyphens for spaces, no punctuation. */
export function headingSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

interface Node {
  type: string
  value?: string
  url?: string
  alt?: string | null
  title?: string | null
  depth?: number
  children?: Node[]
  position?: { start: { offset?: number }; end: { offset?: number } }
}

const BLOCKS = new Set(['paragraph', 'list', 'listItem', 'blockquote', 'table', 'heading', 'code', 'mdxJsxFlowElement'])

function wordsOf(node: Node, isTop = true): string {
  if (!isTop && node.type !== 'tableRow' && node.type !== 'tableCell' && BLOCKS.has(node.type)) return ''
  if (node.children)
    return node.children.map((child) => wordsOf(child, false)).join(node.type === 'tableRow' ? ' ' : '')
  return node.type === 'text' || node.type === 'inlineCode' ? (node.value ?? '') : ''
}

function textNodes(node: Node): Node[] {
  if (node.type === 'text') return [node]
  return (node.children ?? []).filter((child) => !BLOCKS.has(child.type)).flatMap(textNodes)
}

/** Reads a prose file, or only its body; places count from the beginning of what is given. */
export function readProse(text: string): Prose {
  const { body } = splitFrontMatter(text)
  const at = positionsOf(text)
  const { components, faults, mended } = scanTags(text, text.length - body.length)
  const prose: Prose = {
    blocks: [],
    headings: [],
    links: [],
    images: [],
    components: components.map((component) => ({
      ...component,
      ...at(component.start),
      attributes: component.attributes.map((attribute) => ({ ...attribute, ...at(attribute.valueStart) })),
    })),
    footnotes: [],
    faults: faults.map(({ offset, level, sentence }) => ({ ...at(offset), level, sentence })),
  }
  let tree: MdastNode
  try {
    tree = mdxToMdast(mended, { features: FEATURES })
  } catch (stumble) {
    const place = /^(\d+):(\d+): /.exec(String((stumble as Error).message))
    prose.faults.push({
      line: Number(place?.[1] ?? 1),
      column: Number(place?.[2] ?? 1),
      level: 'error',
      sentence: 'The text cannot be read from here on. Look for a stray < or { or a tag that is not closed.',
    })
    return prose
  }
  collect(tree as unknown as Node, prose, at, mended)
  return prose
}

function collect(root: Node, prose: Prose, at: (offset: number) => Position, source: string): void {
  const slugs = new Map<string, number>()
  const spanOf = (node: Node): Span => {
    const start = node.position?.start.offset ?? 0
    return { start, end: node.position?.end.offset ?? start, ...at(start) }
  }
  let paragraphs = 0
  const addBlock = (node: Node, kind: TextBlock['kind'], id?: string) => {
    const words = textNodes(node)
      .map(spanOf)
      .map((span) => ({ ...span, source: source.slice(span.start, span.end) }))
    prose.blocks.push({ ...spanOf(node), kind, text: wordsOf(node), words, ...(id ? { id } : {}) })
  }
  const byStart = new Map(prose.components.map((component) => [component.start, component]))
  const noteStand = (node: Node, stands: 'block' | 'text') => {
    const component = byStart.get(node.position?.start.offset ?? -1)
    if (component) component.stands = stands
  }
  const visit = (node: Node): void => {
    switch (node.type) {
      case 'paragraph':
        paragraphs += 1
        addBlock(node, 'paragraph', `p${paragraphs}`)
        break
      case 'table':
        addBlock(node, 'table')
        break
      case 'mdxJsxTextElement':
        noteStand(node, 'text')
        break
      case 'mdxJsxFlowElement':
        noteStand(node, 'block')
        if (wordsOf(node).trim() !== '') addBlock(node, 'component')
        break
      case 'heading': {
        const text = wordsOf(node)
        const base = headingSlug(text)
        const seen = slugs.get(base) ?? 0
        slugs.set(base, seen + 1)
        prose.headings.push({
          ...spanOf(node),
          depth: node.depth ?? 2,
          text,
          slug: seen === 0 ? base : `${base}-${seen}`,
        })
        break
      }
      case 'link':
      case 'definition':
        prose.links.push({ ...spanOf(node), url: node.url ?? '', text: wordsOf(node) })
        break
      case 'image':
        prose.images.push({ ...spanOf(node), url: node.url ?? '', alt: node.alt ?? '', title: node.title ?? '' })
        break
      case 'footnoteReference':
      case 'footnoteDefinition':
        prose.footnotes.push(spanOf(node))
        break
      case 'text': {
        // A mark whose note is missing stays plain text, and would be printed.
        const { start, end } = spanOf(node)
        for (const mark of source.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) {
          const offset = start + mark.index
          prose.footnotes.push({ start: offset, end: offset + mark[0].length, ...at(offset) })
        }
        break
      }
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(root)
}

/** The ids in an attribute that holds one or several, parted by spaces, each with its place. */
export function idsIn(attribute: Attribute & Position): ({ id: string } & Position)[] {
  if (attribute.value === true) return []
  const { line, column, value } = attribute
  return [...value.matchAll(/\S+/g)].map((match) => {
    const before = value.slice(0, match.index).split('\n')
    const last = before.at(-1) as string
    return before.length === 1
      ? { id: match[0], line, column: column + match.index }
      : { id: match[0], line: line + before.length - 1, column: last.length + 1 }
  })
}

/** The sources of a text in order of first citation, by `<Cite>` or `<Quote>`, each with every place that cites it. */
export function citationsOf(text: string): Citation[] {
  const bySource = new Map<string, Citation>()
  let cites = 0
  for (const component of readProse(text).components) {
    if (component.name !== 'Cite' && component.name !== 'Quote') continue
    const at = component.name === 'Cite' ? ++cites : undefined
    const source = component.attributes.find(({ name }) => name === 'source')
    for (const { id, line, column } of source ? idsIn(source) : []) {
      const citation = bySource.get(id) ?? { source: id, places: [] }
      bySource.set(id, citation)
      citation.places.push({ line, column, ...(at === undefined ? {} : { at }) })
    }
  }
  return [...bySource.values()]
}
