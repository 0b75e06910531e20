/** What the tests use of readers of metadata that come without types. */
declare module 'metascraper-*' {
  import type { Rules } from 'metascraper'

  export default function rules(): Rules
}
