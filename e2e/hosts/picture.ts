import type { HostId } from '../../src/exports/embed/hosts.ts'
import type { BuilderChart } from '../../src/schema/builder.ts'
import type { Trial } from './try-chart.ts'
export async function writePicture(_id: HostId, _all: BuilderChart[], _trial: Trial): Promise<void> {}
