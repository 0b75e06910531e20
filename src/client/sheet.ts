/** When a card lies at the foot of the screen, as the stylesheet has it on a small one. */
export const SHEET = '(max-width: 45.99rem)'

/** Makes what a card says fit into it, and tells whether it had to. On a page of ours it may scroll. */
export const fit = (_card: HTMLElement): boolean => false
