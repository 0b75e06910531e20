/**
 * Watches the folders of a tree, never its files: an editor that saves by putting a new file in the place of the old one would
 * leave a watch of the file with the one that is gone, and every later save of it would go unseen.
 */
import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

function foldersUnder(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    return [folder, ...inside.flatMap(({ name }) => foldersUnder(join(folder, name)))]
  } catch {
    // It went away while it was looked at; its parent tells of that.
    return []
  }
}

/**
 * Calls `onChange` after every change under `root`, several times for one save.
 * @returns how to stop watching
 */
export function watchFolders(root: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  const follow = () => {
    const folders = new Set(foldersUnder(root))
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue
      const watcher = watch(folder, (event) => {
        // A folder may have come or gone.
        if (event === 'rename') follow()
        onChange()
      })
      watcher.on('error', () => watcher.close())
      watchers.set(folder, watcher)
    }
  }
  follow()
  return () => {
    for (const watcher of watchers.values()) watcher.close()
  }
}
