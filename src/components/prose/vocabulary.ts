/** The components that an editor may use in MDX, handed to every page's prose so that no file needs an import. */
import Accounts from './Accounts.astro'
import Chart from './Chart.astro'
import Cite from './Cite.astro'
import ProseLink from './ProseLink.astro'
import Quote from './Quote.astro'
import Term from './Term.astro'
import Unsourced from './Unsourced.astro'

export const PROSE_COMPONENTS = { Accounts, Chart, Cite, Quote, Term, Unsourced, a: ProseLink }
