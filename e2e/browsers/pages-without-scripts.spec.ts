import { everyKindIsWhole } from './every-kind.ts'
import { test } from './fixtures.ts'

test.use({ scripts: false })

everyKindIsWhole()
