/**
 * Leaves out of a page’s styles the rules that nothing on it can match: every page would pay for the classes of all.
 * Only classes, ids and element names that stand in the HTML count; states and attributes are taken to be possible.
 */
import postcss, { type AtRule, type Container, type Root, type Rule } from 'postcss'

/** What a page has that a selector may name: `.class`, `#id` and element names. */
export function namesOn(html: string): Set<string> {
  const names = new Set<string>()
  for (const [, element = '', attributes = ''] of html.matchAll(/<([a-z][a-z0-9-]*)((?:\s[^>]*)?)>/gi)) {
    names.add(element.toLowerCase())
    for (const [, classes = ''] of attributes.matchAll(/\sclass="([^"]*)"/g)) {
      for (const name of classes.split(/\s+/)) if (name) names.add(`.${name}`)
    }
    for (const [, id = ''] of attributes.matchAll(/\sid="([^"]*)"/g)) names.add(`#${id}`)
  }
  return names
}

/**
 * The names that one selector cannot do without. What stands in brackets or in the parentheses of `:not`, `:is` and the
 * like is left aside, so that the rule is kept when in doubt.
 */
export function namesNeeded(selector: string): string[] {
  let plain = selector.replace(/(?<!\\)\[[^\]]*\]/g, '')
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/(?<!\\):[\w-]+\([^()]*\)/g, '')
  }
  return [...plain.replace(/(?<!\\)::?[\w-]+/g, '').matchAll(/[.#]?(?:\\.|[\w-])+/g)].map(([name]) =>
    name.replace(/\\/g, ''),
  )
}

/** The cache keeps what was parsed: most pages of a kind begin with the same styles. */
const parsed = new Map<string, { root: Root; needs: Map<Rule, string[][]> }>()

function parse(css: string): { root: Root; needs: Map<Rule, string[][]> } {
  const known = parsed.get(css)
  if (known) return known
  const root = postcss.parse(css)
  const needs = new Map<Rule, string[][]>()
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return
    needs.set(rule, rule.selectors.map(namesNeeded))
  })
  const made = { root, needs }
  parsed.set(css, made)
  return made
}

/** At-rules that are no rules for elements: they go into the first style as they are. */
const WHOLE = /^(font-face|(-webkit-)?keyframes|page|view-transition|property)$/

/** The text of those rules under `container` that `isNeeded` keeps; at-rules that are left empty go too. */
function textOf(container: Container, isNeeded: (rule: Rule) => boolean, isSecond: boolean): string {
  return (container.nodes ?? [])
    .map((node) => {
      if (node.type === 'rule') return isNeeded(node as Rule) ? node.toString() : ''
      if (node.type !== 'atrule') return ''
      const atRule = node as AtRule
      if (!atRule.nodes || WHOLE.test(atRule.name)) return isSecond ? '' : `${atRule}${atRule.nodes ? '' : ';'}`
      const inner = textOf(atRule, isNeeded, isSecond)
      // A layer that is empty still has its place among the layers.
      return inner === '' && (isSecond || atRule.name !== 'layer') ? '' : `@${atRule.name} ${atRule.params}{${inner}}`
    })
    .join('')
}

/**
 * The rules of `css` that can matter on a page of those names, in their order; without those that a page of the names
 * `before` has already been given.
 */
export function neededStyles(css: string, names: ReadonlySet<string>, before?: ReadonlySet<string>): string {
  const { root, needs } = parse(css)
  const canMatch = (rule: Rule, here: ReadonlySet<string>) => {
    const every = needs.get(rule)
    return !every || every.some((needed) => needed.every((name) => here.has(name)))
  }
  return textOf(root, (rule) => canMatch(rule, names) && !(before && canMatch(rule, before)), before !== undefined)
}
