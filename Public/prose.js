// A button on each code block that copies it.
'use strict'
{
const make = (name, properties) => Object.assign(document.createElement(name), properties)

/// Puts the button before a block, with a line that says aloud what it did.
function add(block) {
  const line = make('div', { className: 'copy' })
  const told = make('span', { className: 'hidden' })
  told.setAttribute('role', 'status')
  const button = make('button', { type: 'button', textContent: 'Copy' })
  const label = block.dataset.language
  button.setAttribute('aria-label', label ? `Copy the ${label} code` : 'Copy the code')
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.innerText)
      told.textContent = 'Copied'
      button.textContent = 'Copied'
    } catch {
      told.textContent = 'The browser does not let this page copy'
    }
    setTimeout(() => { button.textContent = 'Copy'; told.textContent = '' }, 4000)
  })
  line.append(told, button)
  block.before(line)
}

if (navigator.clipboard) document.querySelectorAll('.prose pre').forEach(add)
}
