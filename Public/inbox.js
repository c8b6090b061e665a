// The keys of the inbox: j and k go through the rows, x chooses one, Enter or o opens it,
// ? tells them. Without this, links and boxes do the same.
const rows = [...document.querySelectorAll('.inbox > li')]
let current = -1

function go(step) {
  if (!rows.length) return
  rows[current]?.classList.remove('current')
  current = Math.min(Math.max(current + step, 0), rows.length - 1)
  rows[current].classList.add('current')
  rows[current].querySelector('a').focus()
}

function help() {
  const dialog = document.createElement('dialog')
  const list = document.createElement('dl')
  for (const [key, words] of [['j', 'next report'], ['k', 'report before'], ['x', 'choose it'], ['o', 'open it'], ['?', 'these keys']]) {
    const row = document.createElement('div')
    const term = document.createElement('dt')
    const kbd = document.createElement('kbd')
    const meaning = document.createElement('dd')
    kbd.textContent = key
    meaning.textContent = words
    term.append(kbd)
    row.append(term, meaning)
    list.append(row)
  }
  const form = document.createElement('form')
  const close = document.createElement('button')
  form.method = 'dialog'
  close.textContent = 'Close'
  form.append(close)
  dialog.setAttribute('aria-label', 'Keys')
  dialog.append(list, form)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

const acts = {
  j: () => go(1),
  k: () => go(-1),
  x: () => rows[current]?.querySelector('input').click(),
  o: () => rows[current]?.querySelector('a').click(),
  '?': help,
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input:not([type=checkbox]), select, textarea, dialog')) return
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
})
