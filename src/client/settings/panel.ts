/** The controls for the look of the pages: at the foot of each, and in the search. */
import styles from '../../styles/explore/settings.css?url'
import { addStyles, element } from '../element.ts'
import { say } from '../words.ts'
import { changeSetting, onSetting, readSetting } from './settings.ts'
import { type Setting, THEMES, TYPES } from './stored.ts'
import { loadWords } from './words.ts'

let panels = 0

/** Makes a set of controls. Several on one page follow each other. */
export async function createPanel(): Promise<HTMLElement> {
  const [{ settings: words }] = await Promise.all([loadWords(), addStyles(styles)])
  panels += 1
  const number = panels
  const note = element('p', { class: 'settings-note', role: 'status' }, say(words, 'kept'))
  const change = (to: Parameters<typeof changeSetting>[0]) => {
    note.textContent = say(words, changeSetting(to) ? 'kept' : 'notKept')
  }
  const shows: ((setting: Setting) => void)[] = []
  const control = (key: keyof Setting, value: string | undefined, attributes: Record<string, string>) => {
    const input = element('input', attributes)
    input.addEventListener('change', () => change({ [key]: value ?? input.checked }))
    shows.push((setting) => {
      input.checked = value === undefined ? setting.hasShortcut : setting[key] === value
    })
    return input
  }
  const choice = (key: 'theme' | 'type', values: readonly string[]) =>
    element(
      'fieldset',
      {},
      element('legend', {}, say(words, key)),
      ...values.map((value) =>
        element(
          'label',
          {},
          control(key, value, { type: 'radio', name: `${key}-${number}`, value }),
          say(words, `${key}s.${value}`),
        ),
      ),
    )
  const panel = element(
    'section',
    { class: 'settings label', 'aria-label': say(words, 'title') },
    choice('theme', THEMES),
    choice('type', TYPES),
    element('label', {}, control('hasShortcut', undefined, { type: 'checkbox' }), say(words, 'shortcut')),
    note,
  )
  const show = (setting: Setting) => {
    for (const each of shows) each(setting)
  }
  onSetting(show)
  show(readSetting())
  return panel
}

/** Puts the controls at the end of the foot, where they move nothing. */
export async function start(foot: HTMLElement): Promise<void> {
  foot.append(await createPanel())
}
