/** What works on every page: what the reader has set, and the way into the search. Each starts and fails alone. */
import { start as startSearch } from './search/start.ts'
import { start as startSettings } from './settings/settings.ts'

export function start(): void {
  try {
    startSettings()
  } catch (error) {
    console.warn(error)
  }
  const form = document.querySelector<HTMLFormElement>('.masthead form')
  if (form) startSearch(form)
}
