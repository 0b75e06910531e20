/** The controls for the look of the pages: at the foot of each, and in the search. */
import styles from '../../styles/explore/settings.css?url'
import { addStyles, element } from '../element.ts'
import { say } from '../words.ts'
import { changeSetting, onSetting, readSetting } from './settings.ts'
import { THEMES, TYPES } from './stored.ts'
import { loadWords } from './words.ts'

let panels = 0

/** Makes a set of controls. Several on one page follow each other. */
export async function createPanel(): Promise<HTMLElement> {
  const [{ settings: words }] = await Promise.all([loadWords(), addStyles(styles)])
  panels += 1
  const number = panels
  const note = element('p', { class: 'settings-note', role: 'status' }, say(words, 'kept'))
  const change = (to: Parameters<typeof changeSetting>[0]) => {
    const text = say(words, changeSetting(to) ? 'kept' : 'notKept')
    if (note.textContent !== text) note.textContent = text
  }
  const choice = <Value extends string>(key: 'theme' | 'type', values: readonly Value[]) => {
    const inputs = values.map((value) => {
      const input = element('input', { type: 'radio', name: `${key}-${number}`, value })
      input.addEventListener('change', () => change({ [key]: value }))
      return input
    })
    const labels = inputs.map((input) => element('label', {}, input, say(words, `${key}s.${input.value}`)))
    return { inputs, box: element('fieldset', {}, element('legend', {}, say(words, key)), ...labels) }
  }
  const theme = choice('theme', THEMES)
  const type = choice('type', TYPES)
  const shortcut = element('input', { type: 'checkbox' })
  shortcut.addEventListener('change', () => change({ hasShortcut: shortcut.checked }))

  const show = () => {
    const setting = readSetting()
    for (const input of theme.inputs) input.checked = input.value === setting.theme
    for (const input of type.inputs) input.checked = input.value === setting.type
    shortcut.checked = setting.hasShortcut
  }
  onSetting(show)
  show()
  return element(
    'section',
    { class: 'settings label', 'aria-label': say(words, 'title') },
    theme.box,
    type.box,
    element('label', {}, shortcut, say(words, 'shortcut')),
    note,
  )
}

/** Puts the controls at the end of the foot, where they move nothing. */
export async function start(foot: HTMLElement): Promise<void> {
  foot.append(await createPanel())
}
