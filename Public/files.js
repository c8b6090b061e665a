// Says at once which chosen files are too large or too many, before they are sent for nothing.
'use strict'
{
const inMB = bytes => `${bytes >> 20} MB`

function problem(input) {
  const { most, largest, together } = input.dataset
  const files = [...input.files]
  const held = input.form.querySelectorAll('[name=held]').length
    - input.form.querySelectorAll('[name=remove]:checked').length
  const large = files.find(({ size }) => size > largest)
  if (large) return `“${large.name}” is too large: choose one of ${inMB(largest)} or less.`
  if (files.length + held > most) return `Choose ${most} files at most, all together.`
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > together) return `These are too much together: choose ${inMB(together)} at most.`
  return ''
}

for (const input of document.querySelectorAll('input[type=file][data-most]')) {
  const words = document.createElement('p')
  words.className = 'mistake'
  words.setAttribute('role', 'alert')
  const check = () => {
    words.textContent = problem(input)
    if (words.textContent) input.before(words)
    else words.remove()
  }
  input.form.addEventListener('change', check)
  // Before anybody else hears of it: nothing is sent.
  input.form.addEventListener('submit', event => {
    if (!words.textContent) return
    event.preventDefault()
    event.stopImmediatePropagation()
    input.focus()
  }, true)
}
}
