// What pages gain by script; all work without it.
'use strict'
{
const KINDS = {
  article: 'Article', faq: 'Question', code: 'Error code', heading: 'Section', search: 'Search',
}

function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...content)
  return element
}

/// The text with `mark` round where words begin as the query's do.
function marked(text, query) {
  const words = query.match(/[\p{L}\p{N}]+/gu)
  if (!words) return [text]
  const begins = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu')
  return text.split(begins).map((piece, i) => i % 2 ? make('mark', {}, piece) : piece)
}

/// WAI-ARIA's editable combobox with list autocomplete and manual selection.
class SearchBox {
  known = new Map()
  list = make('ul', { id: 'suggested', role: 'listbox', ariaLabel: 'Suggestions' })
  status = make('p', { role: 'status', className: 'hidden' })

  constructor(form) {
    const input = this.input = form.elements.q
    // The path that the site is mounted under.
    this.mount = form.getAttribute('action').replace(/\/search$/, '')
    Object.assign(input, {
      role: 'combobox', ariaAutoComplete: 'list', ariaKeyShortcuts: '/ Control+K',
    }).setAttribute('aria-controls', 'suggested')
    input.after(this.list)
    form.append(this.status)
    this.show([])
    input.oninput = () => this.typed()
    input.onkeydown = event => event.isComposing || this.press(event)
    input.onpaste = event => this.paste(event)
    input.onblur = () => this.close()
    // A press leaves the focus in the box.
    this.list.onmousedown = () => false
    form.onsubmit = () => { form.method = this.isWhole ? 'post' : 'get' }
    form.addEventListener('formdata', ({ formData }) => {
      if (this.isWhole) formData.set('q', this.whole)
    })
  }

  typed() {
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.suggest(), 80)
    this.choose(-1)
    this.kept ??= this.input.value
    const { isWhole, status } = this
    status.className = isWhole ? 'hint' : 'hidden'
    status.textContent = isWhole ? 'Kept whole, with its line breaks. Press “Find help”.' : ''
  }

  async suggest() {
    const text = this.input.value.trimStart()
    this.asking?.abort()
    if (!text || text.length > 200 || this.isWhole) return this.close()
    try {
      const found = this.known.get(text) ?? await this.ask(text)
      if (document.activeElement !== this.input) return
      this.show(found, text)
      const { length } = found
      this.status.textContent = `${length || 'No'} suggestion${length === 1 ? '' : 's'}`
    } catch {
      // Outdated, or no network: the box works on.
    }
  }

  async ask(text) {
    this.asking = new AbortController()
    const address = `${this.mount}/api/v1/suggest?q=${encodeURIComponent(text)}`
    const answer = await fetch(address, this.asking)
    const { suggestions } = await answer.json()
    this.known.set(text, suggestions)
    return suggestions
  }

  show(found, query) {
    this.shown = found.map(({ text, kind, path }, i) => make(
      'li', {
        id: `suggested-${i}`, role: 'option', onclick: () => location.assign(this.mount + path),
      }, make('span', {}, ...marked(text, query)), ' ', make('span', {}, KINDS[kind])))
    this.list.replaceChildren(...this.shown)
    this.list.hidden = !found.length
    this.input.ariaExpanded = !!found.length
    this.choose(-1)
  }

  choose(place) {
    this.chosen = place
    this.shown.forEach((option, i) => { option.ariaSelected = i === place })
    this.input.setAttribute('aria-activedescendant', this.shown[place]?.id ?? '')
    this.shown[place]?.scrollIntoView({ block: 'nearest' })
  }

  close() {
    clearTimeout(this.pause)
    this.asking?.abort()
    this.show([])
  }

  press(event) {
    const act = {
      ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1),
      Enter: this.shown[this.chosen]?.onclick,
      Escape: () => this.shown.length ? this.close() : this.clear(),
    }[event.key]
    if (act) {
      event.preventDefault()
      act()
    } else if (/Home|End|Arrow/.test(event.key)) this.choose(-1)
  }

  /// To the next option; from the last back to the box.
  async move(by) {
    if (!this.shown.length) await this.suggest()
    const stops = this.shown.length + 1
    this.choose((this.chosen + 1 + by + stops) % stops - 1)
  }

  clear() {
    this.input.value = ''
    this.typed()
  }

  /// A text that does not fit into the box is kept beside it.
  paste(event) {
    const { value, selectionStart, selectionEnd } = this.input
    const text = event.clipboardData.getData('text').trim()
    const all = value.slice(0, selectionStart) + text + value.slice(selectionEnd)
    this.whole = all.length > 2000 || all.includes('\n') ? all.slice(0, 65536) : ''
    this.kept = null
  }

  /// True while the box holds what was pasted, as it came.
  get isWhole() { return this.whole && this.kept === this.input.value }
}

/// `/` and Ctrl-K lead to the search box, but not out of a field.
function shortcut(event, { input }) {
  const isWanted = event.key === (event.ctrlKey || event.metaKey ? 'k' : '/')
  if (!isWanted || event.altKey || event.target.closest('input, textarea, select')) return
  event.preventDefault()
  input.focus()
  input.select()
}

/// Tells which result was opened, not who opened it.
function count({ target, button }, { input, mount }) {
  const path = target.closest('[data-opens] a')?.pathname.slice(mount.length)
  if (navigator.globalPrivacyControl || navigator.doNotTrack === '1') return
  if (button > 1 || !/^\/(articles|codes|faq)\//.test(path)) return
  const opened = new URLSearchParams({ q: input.defaultValue, path })
  navigator.sendBeacon(`${mount}/search/opened`, opened)
}

const form = document.querySelector('form[role=search]')
if (form) {
  const box = new SearchBox(form)
  onkeydown = event => shortcut(event, box)
  onclick = onauxclick = event => count(event, box)
}
}
