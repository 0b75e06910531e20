/**
 * What an editor has beside the page in `npm run dev`: a panel of problems and changes, and files that open on a click. It is
 * added by the development server only, so that no byte of it can reach a built site.
 */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

export function editingAids(): AstroIntegration {
  return {
    name: 'editing-aids',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, injectScript, logger }) {
        if (command !== 'dev') return
        const [{ livingContent }, { editingServer, PANEL }] = await Promise.all([
          import('../model/living-content.ts'),
          import('./editing-server.ts'),
        ])
        const content = livingContent(fileURLToPath(config.root))
        globalThis.livingContent = content
        const base = `/${config.base}/`.replace(/\/{2,}/g, '/')
        const { length } = content.inspection.problems
        if (length > 0) logger.warn(`${length} of the problems that npm run check names are listed on every page`)
        for (const { path, line, column, level, sentence, rule } of content.inspection.problems.slice(0, 20))
          logger.warn(`${path}:${line}:${column}  ${level}  ${sentence}  [${rule}]`)
        updateConfig({ vite: { plugins: [editingServer(content, base)] } })
        injectScript('page', `import '/${PANEL}'`)
      },
    },
  }
}
