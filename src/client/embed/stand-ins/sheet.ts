/** In a frame a card always stands beside its mark: the foot of a tall frame may be far out of sight. */
export const SHEET = 'not all'
