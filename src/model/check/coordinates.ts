/** Whether each place lies where it says it does. */
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { COUNTRY_CODES, countryAt, distanceToCountry, isInCountry, outlineName } from './country-outlines.ts'
import { field, textField } from './values.ts'

/** How far outside a country's outline a place may lie: coasts are drawn roughly, and harbours lie in the sea. */
const TOLERANCE_KM = 30

const named = (code: string) => {
  const name = outlineName(code)
  return name === code ? code : `${name} (${code})`
}

function checkPlace(entry: RawEntry): Problem[] {
  const lat = field(entry, 'lat')
  const lon = field(entry, 'lon')
  if (typeof lat !== 'number' || typeof lon !== 'number') return []
  const code = textField(entry, 'country')
  const isKnown = code !== undefined && COUNTRY_CODES.includes(code)
  const report = (sentence: string, at = 'lat') => [atField(entry, [at], 'coordinates', sentence)]
  const swapHint = 'latitude and longitude look swapped.'
  const swapFits = lat >= -180 && lat <= 180 && lon >= -90 && lon <= 90

  if (Math.abs(lat) > 90) {
    return report(`A latitude lies between -90 and 90, and here stands ${lat}${swapFits ? `: ${swapHint}` : '.'}`)
  }
  if (Math.abs(lon) > 180) return report(`A longitude lies between -180 and 180, and here stands ${lon}.`, 'lon')
  if (!isKnown || isInCountry(code, lat, lon, TOLERANCE_KM) !== false) return []

  const where = `lat ${lat}, lon ${lon} is not in ${named(code)}`
  if (swapFits && isInCountry(code, lon, lat, TOLERANCE_KM)) {
    return report(`${where}, but lat ${lon}, lon ${lat} is: ${swapHint}`)
  }
  for (const [name, otherLat, otherLon] of [
    ['lat', -lat, lon],
    ['lon', lat, -lon],
  ] as const) {
    if (!isInCountry(code, otherLat, otherLon, TOLERANCE_KM)) continue
    return report(`${where}, but lat ${otherLat}, lon ${otherLon} is: a minus sign is missing or too many.`, name)
  }
  const actual = countryAt(lat, lon)
  const away = Math.round(distanceToCountry(code, lat, lon) ?? 0)
  const instead = actual === undefined ? 'in no country' : `in ${named(actual)}`
  return report(`${where} but ${instead}, ${away} km from its border. Check the two numbers and the country.`)
}

/** The rule of coordinates. */
export function checkCoordinates({ entries }: Content): Problem[] {
  return entries.flatMap((entry) => (entry.collection === 'places' ? checkPlace(entry) : []))
}
