// What a receipt gains by script: its link to copy, itself to print. It also
// ends the draft of what was sent.
'use strict'
{
const DRAFT = 'handrail.draft'

function make(name, properties) {
  return Object.assign(document.createElement(name), properties)
}

/// The draft on this device, unless it is of something that was not sent.
function forgetDraft() {
  try {
    if (JSON.parse(localStorage.getItem(DRAFT))?.isSent) localStorage.removeItem(DRAFT)
  } catch {
    // No storage: there is no draft.
  }
}

function addTools(place) {
  const said = make('p', { role: 'status', className: 'meta' })
  const copy = make('button', { type: 'button', textContent: 'Copy the link' })
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(place.dataset.copies)
      said.textContent = 'Copied'
    } catch {
      said.textContent = 'Copying is not possible here: select the link instead'
    }
  }
  const print = make('button', { type: 'button', textContent: 'Print' })
  print.onclick = () => window.print()
  place.append(copy, print, said)
}

forgetDraft()
const tools = document.querySelector('.tools')
if (tools) addTools(tools)
// After sending something the focus is where it stands.
if (location.hash === '#latest') document.getElementById('latest')?.focus()
}
