/**
 * A button beside each snippet that copies it. Where a browser does not let a page copy, the text is selected instead.
 * It shares nothing with the script of every page: a part in common would have to be a file of its own there.
 */

/** Adds a button under one snippet; `words` are those of its list. */
function addButton(snippet: HTMLElement, words: DOMStringMap): void {
  const name = snippet.parentElement?.querySelector('h3')?.textContent ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.copy ?? ''
  button.setAttribute('aria-label', `${words.copy}: ${name}`)
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(snippet.textContent)
      said.textContent = words.copied ?? ''
    } catch {
      getSelection()?.selectAllChildren(snippet)
      said.textContent = words.failed ?? ''
    }
  })
  const row = document.createElement('p')
  row.className = 'copy label'
  row.append(button, ' ', said)
  snippet.after(row)
}

for (const list of document.querySelectorAll<HTMLElement>('.snippets')) {
  for (const snippet of list.querySelectorAll<HTMLElement>('pre')) addButton(snippet, list.dataset)
}
