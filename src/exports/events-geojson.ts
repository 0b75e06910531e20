/**
 * The events as GeoJSON (RFC 7946): one Feature for each event and place of it, so that an event at two places is two
 * Features with one `event`; an event without a place has the geometry null. Positions are [longitude, latitude] in WGS 84.
 */
import type { Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { eventRecords, fileHead } from './event-record.ts'
import type { SiteAddress } from './site-address.ts'

export function eventsGeoJson(story: Story, words: Words, site: SiteAddress): string {
  const features = eventRecords(story, site).flatMap((event): object[] => {
    const { id, places, ...properties } = event
    if (places.length === 0) {
      return [{ type: 'Feature', id, geometry: null, properties: { event: id, place: null, ...properties } }]
    }
    return places.map(({ lat, lon, ...place }) => ({
      type: 'Feature',
      // The event's own id where that is enough; with the place's behind it where the event has several.
      id: places.length === 1 ? id : `${id}/${place.id}`,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        event: id,
        place: place.id,
        place_name: place.name,
        country: place.country,
        approximate: place.approximate,
        ...properties,
      },
    }))
  })
  const file = {
    type: 'FeatureCollection',
    ...fileHead(words.text('exports.events.title'), site.at('data/events.geojson')),
    features,
  }
  return `${JSON.stringify(file, null, 1)}\n`
}
