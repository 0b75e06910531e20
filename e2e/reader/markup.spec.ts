import { HtmlValidate } from 'html-validate'
import { expect, test } from '../fixtures.ts'
import { PAGE_KINDS } from '../page-kinds.ts'
import { readSiteFile } from '../site-files.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // An id may begin with a figure (“40th-day”) since HTML 5.
    'valid-id': ['error', { relaxed: true }],
    // Only what comes from another host needs a seal; nothing here does.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A title is as long as its headline.
    'long-title': 'off',
    // Boxes that choose several of one thing share its name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
})

for (const path of PAGE_KINDS) {
  test(`the markup of /${path} is valid`, async () => {
    const file = path.endsWith('.html') ? path : `${path}index.html`
    const { results } = await validator.validateString(readSiteFile(file), file)
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    )
    expect([...new Set(faults)].slice(0, 30), `${faults.length} faults`).toEqual([])
  })
}
