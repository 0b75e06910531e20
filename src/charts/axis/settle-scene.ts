/** The last step of every scene: lengths to two decimals, and the mirror for right-to-left words. */
import type { ThreadId } from '../../schema/vocabulary.ts'
import type { Frame } from '../chart.ts'
import { mirrorScene, round, type Scene, type SceneNode } from '../scene.ts'

function rounded(node: SceneNode): SceneNode {
  if (node.kind === 'group') return { ...node, children: node.children.map(rounded) }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
  ) as unknown as SceneNode
}

/** A scene of `frame.width` by `height` px from nodes laid out left to right; mirrored when its words run right to left. */
export function settleScene(frame: Frame, height: number, thread: ThreadId, children: readonly SceneNode[]): Scene {
  const scene: Scene = {
    width: frame.width,
    height: Math.ceil(height),
    dir: 'ltr',
    thread,
    children: children.map(rounded),
  }
  return (frame.dir ?? frame.words.dir) === 'rtl' ? mirrorScene(scene) : scene
}
