/**
 * The embed builder: its form, the preview, the snippets and the address of the page say the same choice. It
 * stands in its one page, and shares nothing with the script of every page: what they had in common would have to be
 * fetched on all of them.
 */
import type { BuilderChart, BuilderFile } from '../../schema/builder.ts'
import { fillSnippet, frameAddress, type SnippetKind } from '../../schema/snippets.ts'
import {
  CHOSEN_LISTS,
  choiceOf,
  FIELDS,
  type FieldName,
  type Fields,
  formatFields,
  type Problem,
  problemsOf,
  readFields,
  tooLow,
} from './choice.ts'

type Control = HTMLInputElement | HTMLSelectElement

/** What an address asked for and a control cannot hold, until somebody touches the field. */
type Unheld = Partial<Fields>

function startBuilder(form: HTMLFormElement, file: BuilderFile): void {
  const output = form.parentElement?.querySelector<HTMLElement>('.builder-output')
  const template = document.querySelector<HTMLTemplateElement>('template.builder-frame')
  if (!output || !template) return
  const controls = (name: FieldName) => [...form.querySelectorAll<Control>(`[name="${name}"]`)]
  const word = (key: string, values: Record<string, string> = {}) =>
    String(file.words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const unheld: Unheld = {}

  const isSwitch = (control: Control): control is HTMLInputElement => /^(checkbox|radio)$/.test(control.type)

  /** Puts a value into the controls of a field; keeps what none of them can hold. */
  function put(name: FieldName, value: string): void {
    const all = controls(name)
    const wanted = value.split(',')
    for (const control of all) {
      if (isSwitch(control)) control.checked = wanted.includes(control.value)
      else control.value = value
    }
    if (read(name) !== value && value) unheld[name] = value
  }

  function read(name: FieldName): string {
    return controls(name)
      .filter((control) => !isSwitch(control) || control.checked)
      .map(({ value }) => value)
      .filter(Boolean)
      .join(',')
  }

  const fields = () => Object.fromEntries(FIELDS.map((name) => [name, unheld[name] ?? read(name)])) as Fields

  /** What a control holds is said as the control says it, if there is one. */
  const spoken = ({ field, values }: Problem): Record<string, string> => {
    const labelOf = (value: string) => {
      const control = controls(field).find((one) => one instanceof HTMLSelectElement || one.value === value)
      const found =
        control instanceof HTMLSelectElement ? [...control.options].find((one) => one.value === value) : control
      return (found instanceof HTMLOptionElement ? found.text : found?.closest('label')?.textContent?.trim()) || value
    }
    return values.asked ? { ...values, asked: values.asked.split(', ').map(labelOf).join(', ') } : values
  }

  function say(problems: readonly Problem[]): void {
    for (const name of FIELDS) {
      const place = document.getElementById(`wrong-${name}`)
      const problem = problems.find(({ field }) => field === name)
      if (!place) continue
      place.textContent = problem ? word(problem.key, spoken(problem)) : ''
      place.hidden = !problem
      for (const control of controls(name)) {
        if (problem) control.setAttribute('aria-invalid', 'true')
        else control.removeAttribute('aria-invalid')
      }
    }
  }

  const stage = output.querySelector<HTMLElement>('.builder-stage')
  const widths = [...output.querySelectorAll<HTMLInputElement>('[name="width"]')]

  /** The preview is made anew for each address: a frame that is told another one adds a step to the way back. */
  function preview(chart: BuilderChart, address: string, height: number | undefined): void {
    const width = widths.find(({ checked }) => checked)?.value ?? '600'
    const shown = stage?.querySelector('iframe')
    const size = { width, height: String(height ?? chart.heights[width] ?? chart.height) }
    if (shown?.src === address) {
      Object.assign(shown, size)
      return
    }
    const frame = template?.content.querySelector('iframe')?.cloneNode() as HTMLIFrameElement | undefined
    if (!frame) return
    Object.assign(frame, size, { src: address, title: chart.title })
    stage?.replaceChildren(frame)
  }

  /** Offers what some event of the chart has. What was chosen before stays in sight, to be taken back. */
  function offer(chart: BuilderChart): void {
    for (const name of CHOSEN_LISTS)
      for (const control of controls(name)) {
        const isOut = (value: string) => value !== '' && !chart.has[name].includes(value)
        if (control instanceof HTMLSelectElement) {
          for (const option of control.options)
            option.hidden = option.disabled = isOut(option.value) && !option.selected
        } else {
          control.disabled = isOut(control.value) && !control.checked
          control.closest('label')?.toggleAttribute('hidden', control.disabled)
        }
      }
  }

  /** Says at the field what a fixed height cannot show. */
  function warn(chart: BuilderChart, height: number | undefined): void {
    const place = document.getElementById('height-low')
    const low = height === undefined ? undefined : tooLow(chart, height)
    if (!place) return
    place.hidden = !low
    place.textContent = low ? word('low', { width: low.width, needed: String(low.needed) }) : ''
  }

  function show(): void {
    const asked = fields()
    const problems = problemsOf(asked, file)
    say(problems)
    const chart = file.charts.find(({ id }) => id === asked.chart)
    for (const part of form.querySelectorAll<HTMLFieldSetElement>('.of-view')) part.disabled = chart?.hasView === false
    if (chart?.hasView) offer(chart)
    const note = form.querySelector<HTMLElement>('.no-view')
    if (note) note.hidden = chart?.hasView !== false
    history.replaceState(history.state, '', `?${formatFields(asked)}`)
    output?.toggleAttribute('data-stale', problems.length > 0)
    const status = output?.querySelector('[role="status"]')
    if (status) status.textContent = problems.length > 0 ? word('mend') : ''
    if (!chart || problems.length > 0) return
    const choice = choiceOf(asked, file)
    for (const whole of output?.querySelectorAll<HTMLElement>('[data-whole]') ?? []) whole.hidden = !choice.view
    warn(chart, choice.height)
    const address = frameAddress(chart, choice)
    // The snippets lead to the published site; what is shown here is this one, wherever it stands.
    const { pathname, search } = new URL(address)
    preview(chart, `${location.origin}${pathname}${search}`, choice.height)
    for (const place of output?.querySelectorAll<HTMLElement>('pre[data-kind]') ?? [])
      place.textContent = fillSnippet(chart, place.dataset.kind as SnippetKind, choice)
    for (const link of output?.querySelectorAll<HTMLAnchorElement>('a[data-link]') ?? []) {
      link.href = link.dataset.link === 'frame' ? address : `${chart.page}${choice.view && `?${choice.view}`}`
      link.textContent = link.href
    }
  }

  const asked = readFields(location.search)
  for (const name of FIELDS) if (asked[name]) put(name, asked[name])
  form.addEventListener('change', (event) => {
    delete unheld[(event.target as Control).name as FieldName]
    show()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  for (const width of widths) width.addEventListener('change', show)
  show()
  output.hidden = false
}

/** Starts the builder of the page; without its file the form leads to the pages of charts by itself. */
async function start(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form.builder')
  if (!form) return
  try {
    const answer = await fetch(form.dataset.file ?? '')
    startBuilder(form, await answer.json())
  } catch (error) {
    console.warn(error)
  }
}

void start()
