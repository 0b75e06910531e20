/**
 * `<story-chart chart="toll">`: a frame of the site, with the look and the view that its attributes say. Whatever the page has
 * put into it, a linked picture for those without scripts, stays there unseen. Attributes that are written out later count
 * as well; colours change without loading anew.
 */
import { fixedHeight } from '../address.ts'
import { heightAt, type Steps } from './sizes.ts'

/** Attributes that become parameters of the address, in this order. */
const PARAMETERS = ['theme', 'lang', 'thread', 'status', 'country', 'actor', 'kind', 'q', 'from', 'to', 'event', 'zoom']
const MORE = ['height', 'corrections']

/** @param root where frames lie. @param heights by chart */
export function elementClass(root: string, heights: Record<string, Steps>): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = ['chart', 'view', 'pinned', ...PARAMETERS, ...MORE]

    frame?: HTMLIFrameElement

    connectedCallback() {
      if (!this.frame) {
        this.frame = document.createElement('iframe')
        this.frame.loading = 'lazy'
        this.frame.style.cssText = 'display:block;width:100%;border:0'
        this.frame.addEventListener('load', () => this.paint())
        this.attachShadow({ mode: 'open' }).append(this.frame)
        this.style.display ||= 'block'
      }
      this.show()
    }

    attributeChangedCallback(name: string, before: string | null) {
      if (!this.frame) return
      if (name === 'theme' && before !== null) this.paint()
      else this.show()
    }

    /** Tells the frame its colours: its address may say others by now. */
    paint() {
      this.frame?.contentWindow?.postMessage({ method: 'setTheme', data: this.getAttribute('theme') ?? 'light' }, '*')
    }

    show() {
      const { frame } = this
      const chart = this.getAttribute('chart') ?? ''
      if (!frame || !/^[\w-]+$/.test(chart)) return
      const asked = new URLSearchParams(this.getAttribute('view') ?? '')
      for (const name of [...PARAMETERS, ...MORE]) {
        const value = this.getAttribute(name)
        if (value !== null) asked.set(name, value)
      }
      // What a later version takes for granted must not change what was published.
      for (const [name, value] of [
        ['theme', 'light'],
        ['lang', 'en'],
      ] as const)
        if (!asked.has(name)) asked.set(name, value)
      const day = this.getAttribute('pinned')
      const src = `${root}${day && /^[\d-]+$/.test(day) ? `pinned/${day}` : 'v1'}/${chart}/?${asked}`
      if (frame.src === src) return
      const steps = heights[chart]
      frame.title = this.getAttribute('title') ?? this.querySelector('img')?.alt ?? chart
      frame.style.height = `${fixedHeight(`?${asked}`) ?? heightAt(steps ?? [0, 500], this.clientWidth)}px`
      frame.src = src
    }
  }
}
