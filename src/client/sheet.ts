/** When a card lies at the foot of the screen, as the stylesheet has it on a small one. */
export const SHEET = '(max-width: 45.99rem)'
