import { everyKindIsWhole } from './every-kind.ts'

everyKindIsWhole()
