/** Where the full index finds what only the pages know. */
import type { SearchPlaces } from '../../exports/search-entries.ts'
import type { Story } from '../../model/story.ts'
import { placesOfChart } from './chart-places.ts'
import { countryRecords } from './country-record.ts'

export function searchPlaces(story: Story): SearchPlaces {
  return { countries: countryRecords(story).keys(), ofChart: (id) => placesOfChart(story, id)[0] }
}
