/**
 * Loads a collection of YAML files with the project's own reader, so that a build and `npm run check` read the same text
 * the same way. (Astro's own loader turns an unquoted 2022-02-30 into 2 March before any schema sees it.)
 */
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { readContent, readEntry } from './model/read-content.ts'
import type { CollectionName } from './schema/shapes.ts'

/** A loader for `content/<collection>/**.yaml`. In development a saved file replaces its entry. */
export function yamlLoader(collection: CollectionName): Loader {
  return {
    name: `yaml-${collection}`,
    load: async ({ store, parseData, config, watcher, logger }) => {
      const root = fileURLToPath(config.root)
      const put = async (id: string, value: unknown) => {
        store.set({ id, data: await parseData({ id, data: value as Record<string, unknown> }) })
      }
      store.clear()
      for (const entry of readContent(root).entries) {
        if (entry.collection === collection) await put(entry.id, entry.value)
      }
      const folder = join(root, 'content', collection)
      const idOf = (path: string) => {
        const inside = relative(folder, path)
        return inside.startsWith('..') || !inside.endsWith('.yaml')
          ? undefined
          : inside.slice(0, -'.yaml'.length).split(sep).join('/')
      }
      watcher?.add(folder)
      const onSave = async (path: string) => {
        const id = idOf(path)
        if (id === undefined) return
        const { entry, problems } = readEntry(collection, id, path, readFileSync(path, 'utf8'))
        if (problems.length > 0) return
        try {
          await put(id, entry.value)
        } catch (fault) {
          logger.error(String(fault))
        }
      }
      watcher?.on('add', onSave)
      watcher?.on('change', onSave)
      watcher?.on('unlink', (path) => {
        const id = idOf(path)
        if (id !== undefined) store.delete(id)
      })
    },
  }
}
