import { everyKindIsWhole } from './every-kind.ts'
import { test } from './fixtures.ts'

test.use({ scheme: 'dark' })

everyKindIsWhole()
