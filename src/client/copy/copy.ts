/**
 * The buttons that copy snippets. Where a browser does not let a page copy, the text is selected instead. It stands in the
 * pages that have snippets, and shares nothing with the script of every page: what they had in common would have to be
 * fetched on all of them.
 */

/** Lets the button of one snippet work; `words` are those of the list. */
function startButton(row: HTMLElement, words: DOMStringMap): void {
  const snippet = row.previousElementSibling
  const said = row.querySelector('[role="status"]')
  if (!snippet || !said) return
  row.querySelector('button')?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(snippet.textContent)
      said.textContent = words.copied ?? ''
    } catch {
      getSelection()?.selectAllChildren(snippet)
      said.textContent = words.failed ?? ''
    }
  })
  row.hidden = false
}

for (const list of document.querySelectorAll<HTMLElement>('.snippets')) {
  for (const row of list.querySelectorAll<HTMLElement>('.copy')) startButton(row, list.dataset)
}
