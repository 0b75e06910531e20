/**
 * Zooming and moving a picture by hand: pinch, Ctrl and wheel, and dragging with a mouse once it is enlarged. The plain
 * wheel and a single finger always belong to the page.
 */
import type { Zoom } from '../view/view.ts'
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
      const px = event.deltaY * (event.deltaMode === 1 ? 16 : 1)
      show(zoomedAbout(zoom(), Math.exp(-Math.max(-100, Math.min(100, px)) / 150), ...partOf(picture, event)))
    },
    { passive: false },
  )

  let pinch: { apart: number; at: [number, number] } | undefined
  const onTouch = (event: TouchEvent) => {
    const [a, b] = event.touches
    if (!a || !b) {
      pinch = undefined
      return
    }
    if (event.cancelable) event.preventDefault()
    const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1
    const at = partOf(picture, { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 })
    if (pinch) {
      const moved = panned(zoom(), pinch.at[0] - at[0], pinch.at[1] - at[1])
      show(zoomedAbout(moved, apart / pinch.apart, ...at))
    }
    pinch = { apart, at }
  }
  for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    svg.addEventListener(name, onTouch, { passive: false })
  }

  /** How far the hand has gone since it was put down. */
  let wayPx = 0
  svg.addEventListener('pointerdown', () => {
    wayPx = 0
  })
  svg.addEventListener('pointermove', (event) => {
    const { clientX, clientY, movementX, movementY, pointerId, pointerType, buttons } = event
    if (pointerType !== 'mouse' || buttons !== 1 || zoom().k === 1) return
    wayPx += Math.hypot(movementX, movementY)
    if (wayPx < SLACK_PX) return
    svg.setPointerCapture(pointerId)
    const [along, across] = partOf(picture, event)
    const before = partOf(picture, { clientX: clientX - movementX, clientY: clientY - movementY })
    show(panned(zoom(), before[0] - along, before[1] - across))
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
