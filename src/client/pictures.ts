/** A chart is drawn twice, for narrow and for broad screens; scripts make ready the one that is seen. */
import { setAll } from './element.ts'

/**
 * Calls `show` whenever another drawing is seen, at once for the first.
 * @param prepare called once for each drawing, before it is first shown
 */
export function followPictures<Picture>(
  figure: HTMLElement,
  svgs: SVGSVGElement[],
  helpId: string,
  prepare: (svg: SVGSVGElement) => Picture,
  show: (picture: Picture) => void,
): void {
  const prepared = new Map<SVGSVGElement, Picture>()
  let seen: SVGSVGElement | undefined
  const choose = () => {
    const svg = svgs.find((one) => one.getBoundingClientRect().width > 0)
    if (!svg || svg === seen) return
    seen = svg
    const picture = prepared.get(svg) ?? prepare(svg)
    prepared.set(svg, picture)
    setAll(svg, { role: 'toolbar', 'aria-labelledby': `${figure.id}-title`, 'aria-describedby': helpId })
    for (const one of svgs) one.setAttribute('aria-hidden', `${one !== svg}`)
    show(picture)
  }
  choose()
  new ResizeObserver(choose).observe(figure)
}
