/** Whether components in prose exist, have what they need, and stand where they can. */
import { CHART_NAMES } from '../../schema/chart-names.ts'
import { type AttributeKind, COMPONENTS, type ComponentShape, HTML_TAGS } from '../../schema/components.ts'
import { partialDateFault } from '../../schema/partial-date.ts'
import type { ProseComponent } from '../prose.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { checkPlace, type Report } from './component-places.ts'
import type { Content } from './content-index.ts'
import { didYouMean } from './nearest.ts'

function checkValue(component: ProseComponent, index: number, kind: AttributeKind, report: Report): void {
  const attribute = component.attributes[index] as ProseComponent['attributes'][number]
  const { name } = component
  const text = attribute.value === true ? '' : attribute.value.trim()
  if (text === '') {
    const sentence =
      name === 'Unsourced'
        ? 'Say in why="…" for what reason no source is needed here.'
        : `${attribute.name}="" is empty in <${name}>. Write it as ${COMPONENTS[name]?.example}`
    report(attribute, 'attribute', sentence)
  } else if (kind.is === 'id' && /\s/.test(text)) {
    report(attribute, 'attribute', `<${name}> takes one id in ${attribute.name}="…", and here stand several.`)
  } else if (kind.is === 'chart' && !CHART_NAMES.includes(text)) {
    const hint = didYouMean(text, CHART_NAMES) || ` It may be: ${CHART_NAMES.join(', ')}.`
    report(attribute, 'unknown-chart', `There is no chart "${text}".${hint}`)
  } else if (kind.is === 'date') {
    const fault = partialDateFault(text)
    if (fault) report(attribute, 'date', fault)
  }
}

function checkAttributes(component: ProseComponent, shape: ComponentShape, report: Report): void {
  const known: Record<string, AttributeKind> = { ...shape.required, ...shape.optional }
  const seen = new Set<string>()
  component.attributes.forEach((attribute, index) => {
    const place = { ...attribute, column: attribute.column - (attribute.valueStart - attribute.start) }
    const kind = known[attribute.name]
    if (seen.has(attribute.name)) {
      report(place, 'attribute', `${attribute.name}="…" stands twice in <${component.name}>. Keep one.`)
    } else if (kind) checkValue(component, index, kind, report)
    else {
      const hint = didYouMean(attribute.name, Object.keys(known)) || ` Write it as ${shape.example}`
      report(place, 'unknown-attribute', `<${component.name}> has no "${attribute.name}".${hint}`)
    }
    seen.add(attribute.name)
  })
  for (const name of Object.keys(shape.required)) {
    const isMisspelt = component.attributes.some(
      (attribute) => !known[attribute.name] && didYouMean(attribute.name, [name]) !== '',
    )
    if (!seen.has(name) && !isMisspelt) {
      report(component, 'missing-attribute', `<${component.name}> needs ${name}="…". Write it as ${shape.example}`)
    }
  }
}

function checkEnclosed(component: ProseComponent, shape: ComponentShape, entry: RawEntry, report: Report): void {
  const { name, encloses, end, tagEnd } = component
  const inner = encloses ? entry.text.slice(tagEnd, end - `</${name}>`.length) : ''
  if (shape.encloses === 'never' && inner.trim() !== '') {
    report(component, 'component', `<${name}> encloses no text. Write it as ${shape.example}`)
  }
  if (shape.encloses === 'always' && inner.trim() === '') {
    report(component, 'component', `<${name}> must enclose some words. Write it as ${shape.example}`)
  }
}

function checkHtml(component: ProseComponent, report: Report): void {
  const allowed = HTML_TAGS[component.name]
  if (!allowed) return
  for (const { name, line, column, start, valueStart } of component.attributes) {
    if (allowed.includes(name)) continue
    const place = { line, column: column - (valueStart - start) }
    report(place, 'unknown-attribute', `<${component.name}> may not have "${name}" here.`)
  }
}

/** What to write in place of common HTML. */
const MARKDOWN: Readonly<Record<string, string>> = {
  a: '[words](address)',
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  p: 'an empty line between paragraphs',
  h2: '## Heading',
  h3: '### Heading',
  blockquote: '<Quote speaker="actor-id" source="source-id">Words said.</Quote>',
}

function unknownComponent({ name }: ProseComponent): string {
  const instead = MARKDOWN[name]
  if (instead) return `<${name}> is not used here. Write ${instead}`
  const known = [...Object.keys(COMPONENTS), ...Object.keys(HTML_TAGS)]
  return `There is no component <${name}>.${didYouMean(name, known) || ` There are: ${Object.keys(COMPONENTS).join(', ')}.`}`
}

/** The rule of components. Ids in them are judged with all other references. */
export function checkComponents({ prose }: Content): Problem[] {
  return [...prose].flatMap(([entry, { components }]) => {
    const problems: Problem[] = []
    const report: Report = ({ line, column }, rule, sentence) =>
      problems.push({ path: entry.path, line, column, level: 'error', sentence, rule })
    for (const component of components) {
      const shape = COMPONENTS[component.name]
      if (shape) {
        checkAttributes(component, shape, report)
        if (component.isBroken) continue
        checkEnclosed(component, shape, entry, report)
        checkPlace(component, shape, entry, report)
      } else if (HTML_TAGS[component.name]) checkHtml(component, report)
      else report(component, 'unknown-component', unknownComponent(component))
    }
    return problems
  })
}
