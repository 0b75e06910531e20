/** Holds what the reader has set: in this page, in the browser’s storage, and in other tabs of the site. */
import { DEFAULT, FACTORS, formatSetting, KEY, MEDIA, parseSetting, type Setting } from './stored.ts'

let current: Setting | undefined
const listeners = [] as ((setting: Setting) => void)[]

/** A browser may refuse its storage altogether. */
function stored(): Setting {
  try {
    return parseSetting(localStorage.getItem(KEY))
  } catch {
    return DEFAULT
  }
}

export function readSetting(): Setting {
  current ??= stored()
  return current
}

/** Calls `listener` on each change, here or in another tab. */
export function onSetting(listener: (setting: Setting) => void): void {
  listeners.push(listener)
}

/** Changes the page, and keeps the change. False where the browser keeps nothing: it then lasts as long as the page. */
export function changeSetting(change: Partial<Setting>): boolean {
  show({ ...readSetting(), ...change })
  try {
    const line = formatSetting(readSetting())
    if (line === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, line)
    return localStorage.getItem(KEY) === line
  } catch {
    return false
  }
}

/** Gives the page the look that is set. */
function show(setting: Setting): void {
  current = setting
  const rule = document.styleSheets[0]?.cssRules[0]
  const medium = MEDIA[setting.theme]
  // Written only when it differs: a browser takes any writing as new styles, and shows faces that came late.
  if (rule instanceof CSSMediaRule && rule.media.mediaText.replace(/\s/g, '') !== medium) rule.media.mediaText = medium
  document.documentElement.style.setProperty('--type', setting.type === DEFAULT.type ? '' : FACTORS[setting.type])
  colourBar()
  for (const listener of listeners) listener(setting)
}

/** The browser’s own bar takes the colour of the page, where it has one. */
function colourBar(): void {
  let meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  if (!meta) {
    meta = document.createElement('meta')
    meta.name = 'theme-color'
    document.head.append(meta)
  }
  meta.content = getComputedStyle(document.documentElement).backgroundColor
}

/** Follows other tabs, the device, and a page that comes back out of the browser’s memory. */
export function start(): void {
  const follow = () => show(stored())
  addEventListener('storage', follow)
  addEventListener('pageshow', follow)
  matchMedia(MEDIA.auto).addEventListener('change', colourBar)
  // What is kept may have been written by hand: from here on only what can be read of it holds.
  show(readSetting())
}
