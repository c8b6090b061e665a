// Keys of the desk: an element with data-key is clicked by that key, or given the focus where
// one types into it. They can be turned off (WCAG 2.1.4), which the browser remembers.
// Without this, buttons and links do the same.
{
  const store = 'handrail-desk-keys'
  const isOn = () => localStorage.getItem(store) !== 'off'
  const acts = new Map()

  /** Lets a key do something; `title` says what. */
  globalThis.onKey = (key, title, act) => {
    acts.set(key, { title, act })
  }

  for (const element of document.querySelectorAll('[data-key]')) {
    onKey(element.dataset.key, element.dataset.keyTitle ?? element.textContent.trim().toLowerCase(), () => {
      if (element.matches('input, textarea, select')) element.focus()
      else element.click()
    })
  }

  function describe(list) {
    for (const [key, { title }] of acts) {
      const term = document.createElement('dt')
      const kbd = document.createElement('kbd')
      const meaning = document.createElement('dd')
      kbd.textContent = key
      meaning.textContent = title
      term.append(kbd)
      list.append(term, meaning)
    }
  }

  function tell() {
    const dialog = document.createElement('dialog')
    const list = document.createElement('dl')
    const form = document.createElement('form')
    const label = document.createElement('label')
    const box = document.createElement('input')
    const close = document.createElement('button')
    describe(list)
    box.type = 'checkbox'
    box.checked = isOn()
    box.addEventListener('change', () => localStorage.setItem(store, box.checked ? 'on' : 'off'))
    label.className = 'check'
    label.append(box, ' Keys are on')
    form.method = 'dialog'
    close.textContent = 'Close'
    form.append(label, close)
    dialog.className = 'keys'
    dialog.setAttribute('aria-label', 'Keys')
    dialog.append(list, form)
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
  }

  onKey('?', 'these keys', tell)

  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Keys'
  button.addEventListener('click', tell)
  const line = document.createElement('p')
  line.className = 'keys-switch'
  line.append(button)
  document.querySelector('main').append(line)

  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]')) return
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.target.closest('input:not([type=checkbox]), select, textarea, dialog')) return
    const found = acts.get(event.key)
    if (!found) return
    event.preventDefault()
    found.act()
  })
}
