/** The words of the settings and of the search beside them. */
import type { SettingWords } from '../../schema/search.ts'
import { fetchJson, once } from '../fetch.ts'

export const loadWords = once(() => fetchJson<SettingWords>('/search/words.json'))
