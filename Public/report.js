// What the report form gains by script.
'use strict'
{
const DRAFT = 'handrail.draft'
const WEEK = 7 * 86400000
/// What a draft leaves out: a shared device tells nobody's address.
const UNKEPT = /^(file|submit|hidden|email)$/

const make = (name, properties) => Object.assign(document.createElement(name), properties)

/// A line with a button for what it says.
function offer(words, action, onclick) {
  const line = make('div', { className: 'kept' })
  line.append(
    make('p', { role: 'status', textContent: words }),
    make('button', { type: 'button', textContent: action, onclick }))
  return line
}

/// Storage may be forbidden: then there is none.
function stored(storage, name) {
  try { return window[storage].getItem(name) } catch {}
}

/// What a field says, and the name that this has in a draft.
const what = ({ type }) => type === 'checkbox' ? 'checked' : 'value'
const key = ({ name, type, value }) => type === 'checkbox' ? `${name} ${value}` : name

/// What was typed, kept on this device until it is sent or erased.
class Draft {
  constructor(form) {
    this.form = form
    this.fields = [...form.elements].filter(field =>
      field.name && field.name !== 'website' && !UNKEPT.test(field.type))
    form.addEventListener('input', () => this.keep())
    // The page that follows forgets what was sent or solved.
    const unsent = document.getElementById('unsent')
    form.onsubmit = unsent.onsubmit = () => this.keep(true)
    if ('returned' in form.dataset) this.keep()
    else this.restore()
  }

  keep(isSent) {
    const values = Object.fromEntries(this.fields.map(field => [key(field), field[what(field)]]))
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ values, isSent, at: Date.now() }))
    } catch {
      // No storage.
    }
  }

  restore() {
    const { values, at } = JSON.parse(stored('localStorage', DRAFT) ?? '{}')
    if (!values || Date.now() - at > WEEK) return
    const linked = new URLSearchParams(location.search)
    // What a link fills in stays.
    const changed = this.fields.filter(field => !linked.has(field.name)
      && (values[key(field)] ?? field[what(field)]) !== field[what(field)])
    for (const field of changed) field[what(field)] = values[key(field)]
    if (changed.length) this.say()
  }

  say() {
    const { form } = this
    const words = 'We kept what you typed on this device, but no e-mail address and no files.'
    const line = offer(words, 'Erase it', () => {
      localStorage.removeItem(DRAFT)
      form.reset()
      line.remove()
      form.elements.summary.focus()
    })
    form.before(line)
  }
}

/// Articles and notices beside the form while somebody types; the focus stays.
class Suggestions {
  place = document.getElementById('suggestions')
  status = make('p', { role: 'status', className: 'hidden' })
  shown = new Set()

  constructor(form) {
    this.form = form
    // The path that the site is mounted under.
    this.mount = form.getAttribute('action').replace(/\/report\?.*$/, '')
    form.append(this.status)
    form.addEventListener('input', ({ target }) => {
      if (!/^(summary|code)$/.test(target.name)) return
      clearTimeout(this.pause)
      this.pause = setTimeout(() => this.ask(), 400)
    })
    this.place.onclick = this.place.onauxclick = ({ target, button }) => {
      const link = target.closest('[data-slug]')
      if (link && button < 2) this.count([['opened', link.dataset.slug]])
    }
    this.note()
    const { summary } = form.elements
    if (summary.value !== summary.defaultValue) this.ask()
  }

  async ask() {
    const { summary, code, article } = this.form.elements
    this.asking?.abort()
    this.asking = new AbortController()
    const query = new URLSearchParams({
      summary: summary.value, code: code.value, article: article?.value ?? '',
    })
    try {
      const answer = await fetch(`${this.mount}/report/suggestions?${query}`, this.asking)
      if (answer.ok) this.show(await answer.text())
    } catch {
      // Outdated, or offline.
    }
  }

  show(html) {
    this.place.innerHTML = html
    const { said } = this.place.querySelector('h2').dataset
    this.place.hidden = !said
    if (this.status.textContent !== said) this.status.textContent = said
    this.note()
  }

  /// Counts what is shown for the first time.
  note() {
    const fresh = [...this.place.querySelectorAll('[data-slug]')]
      .map(link => ['shown', link.dataset.slug])
      .filter(([, slug]) => !this.shown.has(slug) && this.shown.add(slug))
    if (fresh.length) this.count(fresh)
  }

  count(pairs) {
    if (navigator.globalPrivacyControl || navigator.doNotTrack === '1') return
    navigator.sendBeacon(`${this.mount}/report/suggested`, new URLSearchParams(pairs))
  }
}

/// Offers the result of the connection check, as a file where files are taken.
function offerConnection(form) {
  const text = stored('sessionStorage', 'handrail.connection')
  if (!text) return
  const { attachment, description } = form.elements
  const line = offer('You checked your connection.', 'Attach the connection check', () => {
    if (attachment) {
      const all = new DataTransfer()
      const check = new File([text], 'connection-check.txt', { type: 'text/plain' })
      for (const file of [...attachment.files, check]) all.items.add(file)
      attachment.files = all.files
    } else {
      description.value = `${description.value}\n\n${text}`.trim()
    }
    form.dispatchEvent(new Event('input'))
    line.firstChild.textContent = 'It is part of your report.'
    line.lastChild.remove()
  })
  ;(attachment ?? description).closest('.field').after(line)
}

const form = document.getElementById('report')
const { time_zone: zone, started_at: start } = form.elements
new Draft(form)
zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
const now = new Date()
start.max = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16)
offerConnection(form)
new Suggestions(form)
}
