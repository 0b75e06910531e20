/**
 * What the scripts of hosts do with the height of a frame, each written anew from what its project says of its messages. Each is
 * the text of a script that runs after the frame `#f`.
 */

interface HostScript {
  name: string
  /** What it does to the address of the frame before it is shown. */
  query?: string
  hash?: string
  attributes?: string
  script: string
}

const LISTEN = (body: string) =>
  `addEventListener('message', (e) => { const f = document.getElementById('f'); const set = (h) => { f.style.height = parseFloat(h) + 'px' }; const d = e.data; ${body} })`
const JSON_OF = `let j = d; if (typeof d === 'string') { try { j = JSON.parse(d) } catch { return } } if (!j || typeof j !== 'object') return;`

/** iframe-resizer greets when the frame has loaded and when it is called; of what comes back, the kind is the fourth part. */
const sizer = (options: string) => `
const hello = () => f.contentWindow.postMessage('[iFrameSizer]r0:${options}', '*')
const f = document.getElementById('f'); f.addEventListener('load', hello); hello(); let isMet = false
${LISTEN(`if (typeof d !== 'string' || !d.startsWith('[iFrameSizer]')) return;
  const [id, height, width, kind] = d.slice(13).split(':')
  if (id !== 'r0' || e.source !== f.contentWindow) throw new Error('a frame with a wrong name: ' + d)
  if (kind === 'init') isMet = true; else if (!isMet) throw new Error('not begun: ' + d)
  if (!(Number(height) > 0 && Number(width) > 0)) throw new Error('no size: ' + d)
  set(height)`)}`

export const HOST_SCRIPTS: readonly HostScript[] = [
  {
    name: 'Datawrapper, older',
    script: LISTEN(
      `if (!d['datawrapper-height']) return; for (const id in d['datawrapper-height']) { const g = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']"); if (g) g.style.height = d['datawrapper-height'][id] + 'px' }`,
    ),
  },
  {
    name: 'Datawrapper, newer',
    script: LISTEN(
      `if (!d['datawrapper-height']) return; for (const g of document.querySelectorAll('iframe')) if (g.contentWindow === e.source) for (const id in d['datawrapper-height']) g.style.height = d['datawrapper-height'][id] + 'px'`,
    ),
  },
  {
    name: 'AMP',
    script: LISTEN(
      `if (d.sentinel === 'amp' && d.type === 'embed-size' && e.source === f.contentWindow) set(d.height)`,
    ),
  },
  {
    name: 'sidechain',
    script: LISTEN(
      `if (d.sentinel !== 'amp' || d.type !== 'embed-size') return; for (const g of document.querySelectorAll('iframe')) if (g.contentWindow === e.source) g.setAttribute('height', g.style.height = d.height + 'px')`,
    ),
  },
  {
    name: 'newswire frames',
    // It reads a field of whatever comes: null would stop it.
    script: `const f = document.getElementById('f'); const greet = () => f.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'); f.addEventListener('load', greet); greet(); ${LISTEN(`if (d.sentinel === 'amp' && d.type === 'embed-size') set(d.height)`)}`,
  },
  {
    name: 'pym.js',
    query: 'initialWidth=600&childId=p1&parentTitle=Host&parentUrl=http%3A%2F%2Fhost%2F',
    script: LISTEN(
      `if (typeof d !== 'string') return; const m = d.match(new RegExp('^pymxPYMxp1xPYMx(\\\\S+)xPYMx(.*)$')); if (m && m[1] === 'height') set(m[2]); else if (m) throw new Error(d)`,
    ),
  },
  {
    name: 'Embedly',
    script: LISTEN(
      `${JSON_OF} if (j.context !== 'iframe.resize') return; for (const g of document.querySelectorAll('iframe')) if (g.src.indexOf(j.src) === 0) g.style.height = j.height + 'px'`,
    ),
  },
  {
    name: 'Iframely',
    script: `const f = document.getElementById('f'); f.addEventListener('load', () => f.contentWindow.postMessage(JSON.stringify({ method: 'setTheme', data: 'light' }), '*')); ${LISTEN(`${JSON_OF} if (j.context === 'iframe.resize' && f.src.startsWith(j.src) && j.height) set(j.height)`)}`,
  },
  {
    name: 'iframe-messenger',
    script: LISTEN(
      `${JSON_OF} if (String(j.id).indexOf('iframeMessenger') !== 0) return; if (j.type === 'set-height' && e.source === f.contentWindow) set(j.value)`,
    ),
  },
  {
    name: 'Canvas',
    script: LISTEN(
      `${JSON_OF} if (j.subject === 'lti.frameResize') for (const g of document.querySelectorAll('iframe')) if (g.contentWindow === e.source) g.style.height = (typeof j.height === 'number' ? j.height + 'px' : j.height)`,
    ),
  },
  {
    name: 'open-iframe-resizer',
    script: `const f = document.getElementById('f'); const greet = () => f.contentWindow.postMessage({ type: 'iframe-child-init', id: 'x' }, '*'); f.addEventListener('load', greet); greet(); ${LISTEN(`if (d.type === 'iframe-resized' && e.source === f.contentWindow && d.width > 0) set(d.height)`)}`,
  },
  {
    name: 'iframe-resizer 4',
    script: sizer('8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true'),
  },
  {
    name: 'iframe-resizer 5',
    script: sizer('8:false:true:0:true:true::auto:::0:false:child:auto:true:::true:5.1.3:0:false'),
  },
  {
    name: 'WordPress',
    hash: '?secret=Ab3dE6gH9j',
    attributes: 'sandbox="allow-scripts" security="restricted" class="wp-embedded-content" data-secret="Ab3dE6gH9j"',
    script: `const f = document.getElementById('f'); f.addEventListener('load', () => f.contentWindow.postMessage({ message: 'ready', secret: 'Ab3dE6gH9j' }, '*')); ${LISTEN(`if (!d || !(d.secret || d.message || d.value) || /[^a-zA-Z0-9]/.test(d.secret)) return;
  for (const g of document.querySelectorAll('iframe[data-secret="' + d.secret + '"]')) { if (e.source !== g.contentWindow) continue
    if (d.message === 'height') g.height = g.style.height = Math.min(1000, Math.max(200, ~~d.value)) + 'px'
    if (d.message === 'link' && new URL(d.value).host === new URL(g.src).host && document.activeElement === g) { window.wentTo = d.value } }`)}`,
  },
]

/** The host that most tests take: it does what it is told, and nothing else. */
export const AMP = HOST_SCRIPTS.find(({ name }) => name === 'AMP')?.script as string
