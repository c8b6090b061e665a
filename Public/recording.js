// Takes what is private out of chosen recordings before they are sent.
'use strict'
{
const LONGEST = 50_000_000
// Beside the assets, wherever the site is mounted.
const CLEANER = new URL('../recording-cleaner.js', document.currentScript.src)
const NAMES = {
  cookie: ['cookie', 'cookies'], credential: ['password or credential', 'passwords and credentials'],
  token: ['token or key', 'tokens and keys'], queryValue: ['value in an address', 'values in addresses'],
  pathPart: ['part of a path', 'parts of paths'], fragment: ['end of an address', 'ends of addresses'],
  headerValue: ['header value', 'header values'], body: ['body', 'bodies'], formField: ['form field', 'form fields'],
  emailAddress: ['e-mail address', 'e-mail addresses'], text: ['title or comment', 'titles and comments'],
  privateAddress: ['private network address', 'private network addresses'],
  socketMessage: ['WebSocket message', 'WebSocket messages'],
}
const named = removed => Object.entries(NAMES).filter(([kind]) => removed[kind])
  .map(([kind, [one, many]]) => `${removed[kind]} ${removed[kind] === 1 ? one : many}`).join(', ')

/// What a worker makes of a file; null for what it leaves to the server.
const ask = file => new Promise(resolve => {
  const worker = new Worker(CLEANER)
  const end = result => {
    worker.terminate()
    resolve(result)
  }
  worker.onmessage = ({ data }) => end(data)
  worker.onerror = () => end(null)
  worker.postMessage(file)
})

const isLikely = file => file.size > 0 && file.size <= LONGEST && /\.(har|json)$/i.test(file.name)

class Field {
  constructor(input) {
    this.input = input
    this.status = document.createElement('p')
    Object.assign(this.status, { className: 'hint cleaned', role: 'status' })
    input.after(this.status)
    input.addEventListener('change', () => this.chosen())
    input.form.addEventListener('submit', event => this.hold(event))
  }

  /// Cleans what was chosen and puts the clean files in its place.
  async chosen() {
    const files = [...this.input.files]
    this.run = null
    this.saved?.forEach(URL.revokeObjectURL)
    this.saved = []
    if (!files.some(isLikely)) return this.status.replaceChildren()
    const run = this.run = {}
    this.status.textContent = 'Taking out what is private, here in your browser…'
    const results = await Promise.all(files.map(file => isLikely(file) ? ask(file) : null))
    if (run !== this.run) return
    const kept = new DataTransfer()
    const lines = files.map((file, i) => {
      const result = results[i]
      const name = file.name.replace(/\.(har|json)$/i, '.har')
      const now = result ? new File([result.text], name, { type: 'application/json' }) : file
      kept.items.add(now)
      return result ? this.line(now, result) : isLikely(file)
        ? `We cannot read “${file.name}” here: our server takes out what is private before it stores anything.` : ''
    })
    this.input.files = kept.files
    this.run = null
    this.status.replaceChildren(...lines.flat())
    if (this.isWaiting) this.input.form.requestSubmit(this.button)
  }

  line(file, { removed }) {
    const link = document.createElement('a')
    const address = URL.createObjectURL(file)
    this.saved.push(address)
    Object.assign(link, { href: address, download: file.name, textContent: 'Save the clean file' })
    return [`Taken out of “${file.name}” before it is sent: ${named(removed) || 'nothing'}. `, link, ' ']
  }

  /// A form that is sent too early waits until its files are clean.
  hold(event) {
    if (!this.run) return
    event.preventDefault()
    this.isWaiting = true
    this.button = event.submitter
  }
}

document.querySelectorAll('input[type=file]').forEach(input => new Field(input))
}