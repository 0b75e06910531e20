/** Pixels as a PNG file (https://www.w3.org/TR/png-3/): opaque, 8 bits a channel, compressed beside the thread that asks. */
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const deflated = promisify(deflate)

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Bit depth, colour without alpha, and the only methods of compression, filters and no interlacing that there are. */
const FORMAT = [8, 2, 0, 0, 0]

/** A part of the file, with its name, its length and its check. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Rows as a PNG has them: none filtered, which suits flat colours, and without the alpha that an opaque picture lacks. */
function rowsOf({ width, height, pixels }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  let to = 0
  let from = 0
  for (let y = 0; y < height; y++) {
    to++
    for (const end = from + width * 4; from < end; from += 4) {
      rows[to++] = pixels[from] as number
      rows[to++] = pixels[from + 1] as number
      rows[to++] = pixels[from + 2] as number
    }
  }
  return rows
}

export interface Pixels {
  width: number
  height: number
  /** Red, green, blue and alpha of each, row by row; alpha is not read. */
  pixels: Uint8Array
}

/** The file of an opaque picture. */
export async function pngFile(picture: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(picture.width)
  size.writeUInt32BE(picture.height, 4)
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', Buffer.concat([size, Buffer.from(FORMAT)])),
      chunk('IDAT', await deflated(rowsOf(picture), { memLevel: 9 })),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}
