/** Turns SVG text into PNG bytes with the project’s own fonts and no others, so that every machine draws the same picture. */
import { Resvg, renderAsync } from '@resvg/resvg-js'
import { pngFile } from './png-file.ts'

const FONT_FILES = ['label-regular.ttf', 'label-semibold.ttf', 'display.ttf']

/** Family of headlines inside such a picture; labels are in IBM Plex Sans. */
export const DISPLAY_FAMILY = 'Newsreader 16pt'

/** What the renderer is told: our faces and no others, and how many px one unit of the SVG takes. */
const optionsFor = (fontFolder: string, zoom: number) => ({
  font: {
    loadSystemFonts: false,
    fontFiles: FONT_FILES.map((file) => fontFolder + file),
    defaultFontFamily: 'IBM Plex Sans',
  },
  fitTo: { mode: 'zoom', value: zoom } as const,
})

/** @param fontFolder the folder of the font files, with its last slash. */
export function pngOf(svg: string, fontFolder: string, zoom = 1): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Resvg(svg, optionsFor(fontFolder, zoom)).render().asPng())
}

/** The same picture, of an opaque SVG, drawn and compressed beside the thread that asks. */
export async function pngLater(svg: string, fontFolder: string, zoom = 1): Promise<Uint8Array<ArrayBuffer>> {
  return pngFile(await renderAsync(svg, optionsFor(fontFolder, zoom)))
}
