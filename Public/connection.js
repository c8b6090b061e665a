// Measures the way to this site and to the product.
'use strict'
{
const PATIENCE = 5000
// A clock that is further off, in ms, makes browsers refuse certificates.
const CLOCK = 120_000

const checker = document.querySelector('.checker')
const find = selector => checker.querySelector(selector)
const form = find('form')
const [progress, told] = checker.querySelectorAll('[role=status]')

const ms = time => time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`

/// An address that is asked several times, and its row in the table.
class Probe {
  times = []
  lost = 0

  constructor(row) {
    const { url, family, requests } = row.dataset
    // The form's address has the path that the site is mounted under.
    Object.assign(this, {
      cells: row.cells, own: !url, url: url ?? form.action, family, requests,
      name: row.cells[0].textContent.trim(),
    }).show('–', '–', '–')
  }

  get answered() { return this.times.length }
  get sent() { return this.answered + this.lost }

  /// Without the first time, which has the connection's beginning in it.
  get steady() { return this.times.length > 1 ? this.times.slice(1) : this.times }

  get typical() { return this.steady.toSorted((a, b) => a - b)[this.steady.length >> 1] }

  /// The mean of what each time differs from the one before.
  get jitter() {
    const steps = this.steady.slice(1).map((time, i) => Math.abs(time - this.steady[i]))
    return steps.reduce((sum, step) => sum + step, 0) / (steps.length || 1)
  }

  /// Asks until all requests are through, or the first three were in vain.
  async measure(stop) {
    this.show('…', '–', '–')
    while (!stop.aborted && this.sent < this.requests && (this.answered || this.lost < 3)) {
      await this.ask(stop)
      const times = this.answered ? [ms(this.typical), ms(this.jitter)] : ['–', '–']
      this.show(`${this.answered} of ${this.sent}`, ...times)
    }
  }

  async ask(stop) {
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), PATIENCE)
    stop.addEventListener('abort', () => control.abort())
    const [sentAt, from] = [Date.now(), performance.now()]
    try {
      const answer = await fetch(this.url, {
        mode: this.own ? 'same-origin' : 'no-cors', cache: 'no-store', credentials: 'omit',
        referrerPolicy: 'no-referrer', signal: control.signal,
      })
      const time = performance.now() - from
      if (this.own && answer.ok) this.note(await answer.json(), sentAt, time)
      this.times.push(time)
    } catch {
      if (stop.aborted) return
      this.lost++
      this.failed = performance.now() - from
    } finally {
      clearTimeout(timer)
    }
  }

  /// What the server saw; the quickest answer tells its clock best.
  note(seen, sentAt, time) {
    if (this.seen && time > this.best) return
    Object.assign(this, { seen, best: time, clock: sentAt + time / 2 - seen.time })
  }

  show(...texts) {
    texts.forEach((text, i) => { this.cells[i + 1].textContent = text })
  }

  get line() {
    const times = this.answered ? `in ${ms(this.typical)}, varying by ${ms(this.jitter)}`
      : `failed after ${ms(this.failed)}`
    return `${this.name}: ${this.answered} of ${this.sent} answered, ${times}`
  }
}

/// How far a clock is off, by 2 seconds at least.
function span(time) {
  const seconds = Math.abs(time) / 1000
  const [length, unit] = seconds < 120 ? [1, 'seconds'] : seconds < 7200 ? [60, 'minutes']
    : [3600, 'hours']
  return `${Math.round(seconds / length)} ${unit} ${time > 0 ? 'ahead of' : 'behind'} this server’s`
}

/// What the figures bear out, each with the figures it rests on.
function verdicts(own, targets) {
  const up = targets.filter(p => p.answered)
  const silent = targets.filter(p => !p.answered).map(p => p.name)
  const way = !own.answered ? up.length ? 'site' : 'offline'
    : !targets.length ? 'unlisted' : !up.length ? 'blocked' : silent.length ? 'partly' : 'reached'
  const found = [[way, way === 'partly' ? `No answer from: ${silent.join('; ')}.`
    : `${own.answered} of ${own.sent} requests to this site were answered.`]]

  const heard = [own, ...up].filter(p => p.answered)
  const [lost, sent] = ['lost', 'sent'].map(key => heard.reduce((sum, p) => sum + p[key], 0))
  const wavers = own.answered > 4 && own.jitter > 50 && own.jitter > own.typical / 2
  if (lost > sent / 20 || wavers) {
    found.push(['unsteady', `${lost} of ${sent} requests got no answer`
      + (wavers ? `, and answers took ${ms(own.typical)}, varying by ${ms(own.jitter)}.` : '.')])
  }
  if (Math.abs(own.clock) > CLOCK) found.push(['clock', `It is ${span(own.clock)}.`])
  const fields = own.seen?.proxyFields.join(', ')
  if (fields) found.push(['proxy', `They came with ${fields}.`])
  return found
}

/// What else is known, by what the page calls it.
function facts({ seen, clock }, families) {
  const { connection: { type, effectiveType } = {}, onLine } = navigator
  return {
    address: seen?.address ?? '',
    way: seen ? `${seen.scheme}, IPv${seen.family ?? '?'}` : '',
    clock: !seen ? '' : Math.abs(clock) < 2000 ? 'agrees with this server’s' : span(clock),
    families: families.map(p => `${p.family} ${p.answered ? 'answers' : 'does not'}`).join(', '),
    browser: [onLine ? 'online' : 'offline', type, effectiveType].filter(Boolean).join(', '),
  }
}

/// A verdict in the page's words.
function worded([name, evidence]) {
  const section = document.createElement('section')
  section.append(find(`[data-verdict=${name}]`).content.cloneNode(true))
  section.querySelector('.evidence').textContent = evidence
  return section
}

function show(own, others) {
  const found = verdicts(own, others.filter(probe => !probe.family))
  const sections = found.map(worded)
  const headings = sections.map(section => section.querySelector('h2').textContent)
  const known = Object.entries(facts(own, others.filter(probe => probe.family)))
  find('.verdicts').replaceChildren(...sections)
  for (const [name, words] of known) {
    const cell = find(`[data-fact=${name}]`)
    cell.textContent = words
    cell.parentNode.hidden = !words
  }
  find('.seen').hidden = false
  progress.textContent = `Done. ${headings.join('. ')}.`
  share([
    `Connection check, ${new Date().toUTCString()}`,
    ...headings.map((heading, i) => `${heading}. ${found[i][1]}`.trim()),
    ...[own, ...others].map(probe => probe.line),
    // The visitor's address stays here.
    ...known.filter(([name, words]) => name !== 'address' && words).map(pair => pair.join(': ')),
  ].join('\n'))
}

function share(text) {
  find('.share').hidden = false
  find('pre').textContent = text
  told.textContent = ''
  find('.share button').onclick = () => copy(text)
  find('.share a').onclick = () => {
    try {
      sessionStorage.setItem('handrail.connection', text)
    } catch {
      told.textContent = 'Your browser keeps nothing: copy the result instead.'
      return false
    }
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    told.textContent = 'Copied.'
  } catch {
    find('details').open = true
    getSelection().selectAllChildren(find('pre'))
    told.textContent = 'Copy the text that is marked.'
  }
}

let run

async function check() {
  run = new AbortController()
  const { signal } = run
  find('button').textContent = 'Stop'
  find('.verdicts').replaceChildren()
  find('.share').hidden = true
  const [own, ...others] = [...checker.querySelectorAll('tbody tr')].map(row => new Probe(row))
  progress.textContent = 'Asking this site…'
  await own.measure(signal)
  if (!signal.aborted) progress.textContent = 'Asking the other addresses…'
  await Promise.all(others.map(probe => probe.measure(signal)))
  find('button').textContent = 'Check again'
  if (signal.aborted) progress.textContent = 'Stopped.'
  else show(own, others)
  run = null
}

form.onsubmit = () => {
  run ? run.abort() : check()
  return false
}
checker.hidden = false
}
