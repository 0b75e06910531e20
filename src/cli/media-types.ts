/** The media type of a file, from its ending, as a careful static host would send it. */
import { extname } from 'node:path'

const TEXT = '; charset=utf-8'

const TYPES: Record<string, string> = {
  '.html': `text/html${TEXT}`,
  '.css': `text/css${TEXT}`,
  '.js': `text/javascript${TEXT}`,
  '.mjs': `text/javascript${TEXT}`,
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.xml': `application/xml${TEXT}`,
  '.xsl': `text/xsl${TEXT}`,
  '.rss': `application/rss+xml${TEXT}`,
  '.atom': `application/atom+xml${TEXT}`,
  '.ics': `text/calendar${TEXT}`,
  '.csv': `text/csv${TEXT}`,
  '.bib': `application/x-bibtex${TEXT}`,
  '.ris': `application/x-research-info-systems${TEXT}`,
  '.txt': `text/plain${TEXT}`,
  '.md': `text/markdown${TEXT}`,
  '.svg': `image/svg+xml${TEXT}`,
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
}

/** The `content-type` of a file; bytes without a known meaning are `application/octet-stream`. */
export function mediaType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** Whether a type gains by being compressed: text and its relatives do, pictures and fonts are compressed already. */
export function isCompressible(type: string): boolean {
  return /^text\/|json|xml|font\/ttf|x-bibtex|x-research/.test(type)
}
