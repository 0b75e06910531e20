/** Turns SVG text into PNG bytes with the project’s own fonts and no others, so that every machine draws the same picture. */
import { Resvg } from '@resvg/resvg-js'

const FONT_FILES = ['label-regular.ttf', 'label-semibold.ttf', 'display.ttf']

/** Family of headlines inside such a picture; labels are in IBM Plex Sans. */
export const DISPLAY_FAMILY = 'Newsreader 16pt'

/** @param fontFolder the folder of the font files, with its last slash. */
export function pngOf(svg: string, fontFolder: string): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => fontFolder + file),
      defaultFontFamily: 'IBM Plex Sans',
    },
  })
  return new Uint8Array(picture.render().asPng())
}
