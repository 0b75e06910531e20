import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileMessages } from './hostile-messages.ts'
import { HEIGHT_MOST_PX, hear, heightMessages, heightOf, linkMessage, namesOf } from './protocols.ts'

const SIZE = { width: 600, height: 433 }
const names = (href: string) => namesOf(`https://one.example/embed/v1/${href}`)

test('a frame that nobody has named says what any host can read, and nothing that needs a name', () => {
  const messages = heightMessages(SIZE, names('toll/?theme=light'))
  assert.deepEqual(messages, [
    { 'datawrapper-height': { '/embed/v1/toll/?theme=light': 433 } },
    { sentinel: 'amp', type: 'embed-size', height: 433 },
    '{"context":"iframe.resize","src":"https://one.example/embed/v1/toll/?theme=light","height":433}',
    '{"id":"iframeMessenger:https://one.example/embed/v1/toll/?theme=light","type":"set-height","value":433,"href":"https://one.example/embed/v1/toll/?theme=light"}',
    { subject: 'lti.frameResize', height: 433 },
    { type: 'iframe-resized', width: 600, height: 433 },
  ])
})

test('names that hosts give stand in what is said to them', () => {
  const named = { ...names('map/?childId=c1#?secret=Ab12'), sizer: 'iFrameResizer0' }
  const messages = heightMessages(SIZE, named)
  assert.ok(messages.includes('pymxPYMxc1xPYMxheightxPYMx433'))
  assert.ok(messages.includes('[iFrameSizer]iFrameResizer0:433:600:init'))
  assert.ok(heightMessages(SIZE, { ...named, isMet: true }).includes('[iFrameSizer]iFrameResizer0:433:600:size'))
  assert.deepEqual(messages.at(-1), { message: 'height', value: 433, secret: 'Ab12' })
})

test('the piece of the address that Datawrapper looks for is in no other chart’s address', () => {
  assert.equal('https://one.example/embed/v1/map-six/'.includes(names('map/').piece), false)
  assert.equal('https://one.example/embed/v1/map/?theme=dark'.includes(names('map/?theme=dark').piece), true)
  // A quotation mark would end the selector that it is put into.
  assert.equal(names('map/?q=it\'s"]').piece, '/embed/v1/map/')
})

test('each hello is heard, and nothing else is one', () => {
  for (const message of [
    { sentinel: 'amp', type: 'frames-init' },
    { type: 'iframe-child-init' },
    { message: 'ready', secret: 'x1' },
    'pymxPYMxc1xPYMxwidthxPYMx300',
    '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset',
    '{"method":"setTheme","data":"dark"}',
  ])
    assert.equal(hear(message).isHello, true, JSON.stringify(message))
  for (const message of [null, undefined, 1, '', 'pym', {}, [], { sentinel: 'amp', type: 'embed-size', height: 9 }])
    assert.equal(hear(message).isHello, false, JSON.stringify(message))
})

test('WordPress gives its secret in a message, too; one that is no secret is not taken', () => {
  assert.deepEqual(hear({ message: 'ready', secret: 'x1' }).names, { secret: 'x1' })
  assert.deepEqual(hear({ message: 'ready', secret: '"]' }).names, {})
  assert.deepEqual(linkMessage('https://one.example/a/', 'x1'), {
    message: 'link',
    value: 'https://one.example/a/',
    secret: 'x1',
  })
})

test('colours are taken only if they are ours', () => {
  assert.equal(hear({ method: 'setTheme', data: 'dark' }).theme, 'dark')
  assert.equal(hear({ method: 'setTheme', data: 'javascript:1' }).theme, undefined)
})

test('a height is a whole number within bounds, whatever was measured', () => {
  assert.equal(heightOf(432.2), 433)
  for (const wrong of [Number.NaN, -5, 0, Number.POSITIVE_INFINITY, 1e9])
    assert.ok(heightOf(wrong) >= 1 && heightOf(wrong) <= HEIGHT_MOST_PX)
})

test('ten thousand hostile messages: nothing is thrown, no name is taken that a host could be hurt by', () => {
  let named = names('toll/')
  for (const message of hostileMessages(10_000)) {
    const heard = hear(message)
    named = { ...named, ...heard.names }
    for (const name of [named.sizer, named.secret]) assert.match(name ?? 'none', /^[\w-]{1,64}$/)
    assert.ok(heard.theme === undefined || ['light', 'dark', 'auto'].includes(heard.theme))
    assert.ok(heightMessages(SIZE, named).length <= 9)
  }
})
