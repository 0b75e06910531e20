/** The story, its words and the addresses of the site, as the builders of schema.org objects want them. */
import type { Setting } from '../../exports/json-ld.ts'
import { siteAddress } from '../../exports/site-address.ts'
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'

export function settingOf(story: Story, words: Words): Setting {
  return { story, words, site: siteAddress({ SITE: import.meta.env.SITE, BASE_URL: import.meta.env.BASE_URL }) }
}
