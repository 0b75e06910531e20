/**
 * The part of the development server that knows the content: it notices saves, hands sound prose to the compiler, answers the
 * panel, and tells it what is wrong.
 */
import { relative } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { LivingContent } from '../model/living-content.ts'
import { type EditingState, PAGE_ADDRESS, STATE_ADDRESS, STATE_EVENT } from '../schema/editing-state.ts'
import { changedFiles } from './changed-files.ts'
import { editingState } from './editing-state.ts'
import { pageFiles } from './page-files.ts'
import { answerWaiting, tellInSentences } from './sentences-page.ts'
import { watchFolders } from './watch-folders.ts'

/** Editors write a file in several steps; a save is over when nothing more comes for this long. In ms. */
const SETTLED_AFTER_MS = 25

/** The panel’s script, as the development server serves it. */
export const PANEL = 'src/client/dev/main.ts'

/**
 * Lets go of what was compiled from a file, so that the next page is made from its present text. Pages import prose when they
 * are asked for, so nothing else has to be made anew: Vite would let go of every module on the way to it, which costs more
 * than all the rest of a save.
 */
function forget(server: ViteDevServer, file: string): void {
  for (const environment of Object.values(server.environments)) {
    const { runner } = environment as { runner?: { evaluatedModules: EvaluatedModules } }
    for (const module of environment.moduleGraph.getModulesByFile(file) ?? []) {
      module.transformResult = null
      const evaluated = module.id === null ? undefined : runner?.evaluatedModules.getModuleById(module.id)
      if (evaluated) runner?.evaluatedModules.invalidateModule(evaluated)
    }
  }
}
interface EvaluatedModules {
  getModuleById(id: string): object | undefined
  invalidateModule(module: object): void
}

/** The plugin for the content under `content.root`. `base` is the folder of the site. */
export function editingServer(content: LivingContent, base: string): Plugin {
  const pathOf = (file: string) => relative(content.root, file.split('?')[0] ?? '').replaceAll('\\', '/')
  const isContent = (file: string) => pathOf(file).startsWith('content/')
  const folder = `${content.root.replaceAll('\\', '/').replace(/\/$/, '')}/content`
  let changes: EditingState['changes'] = []
  const hasErrors = () => content.inspection.problems.some(({ level }) => level === 'error')
  const state = () => editingState(content, base, changes)

  const noteChanges = async (server: ViteDevServer) => {
    const now = await changedFiles(content.root)
    if (JSON.stringify(now) === JSON.stringify(changes)) return
    changes = now
    server.ws.send({ type: 'custom', event: STATE_EVENT, data: state() })
  }

  const onSave = (server: ViteDevServer) => {
    const changed = content.refresh()
    for (const path of changed) if (path.endsWith('.mdx')) forget(server, folder + path.slice('content'.length))
    server.ws.send({ type: 'custom', event: STATE_EVENT, data: state() })
    if (changed.length > 0 || hasErrors()) {
      // Astro keeps the addresses of pages: a new event has a new one.
      for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {})
    }
    if (changed.length > 0) server.ws.send({ type: 'full-reload', path: '*' })
    void noteChanges(server)
  }

  return {
    name: 'editing-server',
    enforce: 'pre',
    load(id) {
      return id.endsWith('.mdx') && isContent(id) ? content.proseText(pathOf(id)) : undefined
    },
    // What a save means is decided here, when it is over: a half-written file must not reach a page, and Vite would let go of
    // every module on the way from a thread to its page.
    config: () => ({ server: { watch: { ignored: [`${folder}/**`] } } }),
    configureServer(server) {
      let timer: NodeJS.Timeout | undefined
      const stop = watchFolders(folder, () => {
        clearTimeout(timer)
        timer = setTimeout(() => onSave(server), SETTLED_AFTER_MS)
      })
      server.httpServer?.on('close', stop)
      const send = server.ws.send.bind(server.ws) as (...message: unknown[]) => void
      // While the content has errors, a page that cannot be made says so in sentences; a trace laid over it would hide them.
      server.ws.send = ((...message: unknown[]) => {
        const [first] = message as [{ type?: string }]
        if (first?.type !== 'error' || !hasErrors()) send(...message)
      }) as typeof server.ws.send
      void noteChanges(server)
      server.middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        const path = pathname.replace(/^\/+/, '').replace(base.slice(1), '')
        const json = (data: unknown) => {
          response.setHeader('content-type', 'application/json')
          response.setHeader('cache-control', 'no-store')
          response.end(JSON.stringify(data))
        }
        if (path === STATE_ADDRESS) return json(state())
        if (path === PAGE_ADDRESS) {
          const page = searchParams.get('page') ?? '/'
          return json(pageFiles(content, page))
        }
        if (answerWaiting(response, content, `/${path}`, `${base}${PANEL}`)) return
        tellInSentences(response, content, `${base}${PANEL}`)
        next()
      })
    },
  }
}
