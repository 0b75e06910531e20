/** Makes a built timeline explorable. */
export function start(figure: HTMLElement): void {
  figure.dataset.explore = ''
}
