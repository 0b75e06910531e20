/** Whether what is found is what is published. */
import type { HostFile, HostId, Visit } from '../../src/exports/embed/hosts.ts'

/** Px by which lengths may differ: in the faces of another machine a line or two breaks elsewhere. */
const NEAR_PX = 40

const spoken = ({ column, theme, opens, faults }: Visit) =>
  `${column} px, ${theme ?? 'light'}: ${faults.join(', ') || 'held'}${opens === false ? ', its link opens nothing' : ''}`

/**
 * What differs, in sentences; nothing if all is as it is published. Lengths are compared only in the browser that they were
 * measured in: later ones size frames by themselves.
 */
export function compared(
  id: HostId,
  found: Record<string, readonly Visit[]>,
  { browser, hosts }: HostFile,
  version: string,
): string[] {
  const isSame = browser === `Chromium ${version}`
  return Object.entries(found).flatMap(([chart, visits]) => {
    const told = hosts[id]?.[chart] ?? []
    return visits.flatMap((visit) => {
      const before = told.find(({ column, theme }) => column === visit.column && theme === visit.theme)
      if (!before) return [`${id}, ${chart}, ${spoken(visit)}; nothing is published`]
      const differs: string[] = []
      if (spoken(visit) !== spoken(before)) differs.push(`${spoken(visit)}; published is ${spoken(before)}`)
      for (const length of ['given', 'needed'] as const)
        if (isSame && Math.abs((visit[length] ?? 0) - (before[length] ?? 0)) > NEAR_PX)
          differs.push(`${visit.column} px: ${length} ${visit[length]}; published is ${before[length]}`)
      return differs.map((text) => `${id}, ${chart}, ${text}`)
    })
  })
}
