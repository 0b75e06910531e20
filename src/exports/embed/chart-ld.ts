/** A chart in the terms of schema.org: the data that it draws, with its pictures and files. */
import type { Chart } from '../../charts/chart.ts'
import { dataset, modified, type Setting, type Thing } from '../json-ld.ts'
import { correctionsIn } from '../used-corrections.ts'
import { chartAddress } from './chart-address.ts'
import { STILL_ZOOM, stillSize } from './stills.ts'

export function chartLd(chart: Chart, setting: Setting): Thing {
  const { words, site } = setting
  const { page, file } = chartAddress(chart.id, site)
  const { width, height } = stillSize(chart, words, site)
  const data = (encodingFormat: string, contentUrl: string) => ({ '@type': 'DataDownload', encodingFormat, contentUrl })
  return {
    ...dataset(setting),
    name: chart.title(words),
    description: chart.summary(words),
    url: page,
    ...modified(correctionsIn(chart, words), setting),
    isPartOf: { '@type': 'Dataset', url: site.data },
    image: {
      '@type': 'ImageObject',
      contentUrl: file('chart.png'),
      width: width * STILL_ZOOM,
      height: height * STILL_ZOOM,
    },
    distribution: [data('text/csv', file('data.csv')), data('application/json', file('data.json'))],
  }
}
