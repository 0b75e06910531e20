/**
 * Starts any command of the project: `node src/cli/launch.mjs <command> [options]`. This is what the npm scripts call.
 * Installs what is missing, then runs the command with a Node that knows TypeScript. Plain JavaScript for Node 20.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runToEnd, stopWithNpm } from './child.mjs'
import { chooseNode, ensureInstalled } from './install.mjs'
import { Refusal, runCommand } from './refusal.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Commands that a package brings; every other one is the file of its name in this folder. */
const FROM_PACKAGES = { astro: 'node_modules/astro/bin/astro.mjs', playwright: 'node_modules/@playwright/test/cli.js' }

await runCommand(async () => {
  const [command = '', ...args] = process.argv.slice(2)
  const script = FROM_PACKAGES[/** @type {keyof typeof FROM_PACKAGES} */ (command)] ?? `src/cli/${command}.ts`
  stopWithNpm()
  await ensureInstalled(root)
  if (!existsSync(join(root, script))) throw new Refusal(`There is no command “${command}”: ${script} does not exist.`)
  const node = chooseNode(root)
  process.exitCode = await runToEnd(node, [join(root, script), ...args], {
    cwd: root,
    // The channel lets our own server notice that this process is gone, even if it was killed outright.
    stdio: command in FROM_PACKAGES ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Compiled code is kept between runs: a third of the time that the check takes.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    },
  })
})
