/**
 * Zooming and moving a picture by hand: pinch, Ctrl and wheel, and dragging with a mouse once it is enlarged. The plain
 * wheel and a single finger always belong to the page.
 */
import { clamp, type Zoom } from '../view/view.ts'
import { type Picture, partOf } from './picture.ts'
import { panned, zoomedAbout } from './zoom-box.ts'

/** A hand that moves less than this, in px, has clicked. */
const SLACK_PX = 4

/** @param zoom what is seen. @param show shows another part. */
export function listenToHands(picture: Picture, zoom: () => Zoom, show: (zoom: Zoom) => void): void {
  const { svg } = picture

  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      show(zoomedAbout(zoom(), Math.exp(-clamp(event.deltaY, -100, 100) / 150), ...partOf(picture, event)))
    },
    { passive: false },
  )

  /** Where a hand holds the picture, and how far its fingers are apart. */
  let hold: { at: [number, number]; apart: number } | undefined
  const moveTo = (x: number, y: number, apart = 1) => {
    const at = partOf(picture, { clientX: x, clientY: y })
    if (hold) {
      const moved = panned(zoom(), hold.at[0] - at[0], hold.at[1] - at[1])
      show(zoomedAbout(moved, apart / hold.apart, ...at))
    }
    hold = { at, apart }
  }
  const onTouch = (event: TouchEvent) => {
    const [a, b] = event.touches
    if (!a || !b) {
      hold = undefined
      return
    }
    if (event.cancelable) event.preventDefault()
    const [x, y] = [a.clientX - b.clientX, a.clientY - b.clientY]
    moveTo(b.clientX + x / 2, b.clientY + y / 2, Math.hypot(x, y) || 1)
  }
  for (const name of ['start', 'move', 'end', 'cancel'] as const) {
    svg.addEventListener(`touch${name}`, onTouch, { passive: false })
  }

  /** How far the hand has gone since it was put down. */
  let wayPx = 0
  svg.addEventListener('pointerdown', () => {
    wayPx = 0
    hold = undefined
  })
  svg.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 1 || zoom().k === 1) return
    wayPx += Math.hypot(event.movementX, event.movementY)
    if (wayPx < SLACK_PX) return
    svg.setPointerCapture(event.pointerId)
    moveTo(event.clientX, event.clientY)
  })
  // A link would be dragged as a link, and followed where the hand lets go.
  svg.addEventListener('dragstart', (event) => event.preventDefault())
  svg.addEventListener(
    'click',
    (event) => {
      if (wayPx < SLACK_PX) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}
