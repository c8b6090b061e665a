// Keeps what somebody writes at the desk while another form of the page is sent, and asks before
// it is left unsent. It lives in the tab's sessionStorage, belongs to one agent, and goes when it
// was sent, at logging out, and once somebody else has logged in.
{
  const store = 'handrail-desk-drafts'
  const agent = document.querySelector('.who a')?.textContent
  const isOver = document.querySelector('.over') !== null
  const forms = [...document.querySelectorAll('main form[method=post]')].filter(form => form.querySelector('textarea'))
  const name = form => form.getAttribute('action')
  const areas = form => [...form.querySelectorAll('textarea')]
  const inputs = form => [...form.querySelectorAll('input[type=text]')]
  const shown = form => [...areas(form), ...inputs(form)].map(field => field.defaultValue)
  const fields = form => [...areas(form), ...inputs(form), ...form.querySelectorAll('select')]
  const values = form => Object.fromEntries(fields(form).map(field => [field.name, field.value]))
  // One for each form: `base`, what its text areas showed before anything was written; `values`,
  // what its fields hold; `isSent`, true from the button until the answer is there.
  let owner = agent
  const drafts = load()
  let isKept = true
  let staysUntil = 0

  function load() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(store))
      owner ??= kept?.owner
      return kept && kept.owner === owner ? kept.drafts : {}
    } catch {
      return {}
    }
  }

  function save() {
    try {
      if (Object.keys(drafts).length === 0) sessionStorage.removeItem(store)
      else sessionStorage.setItem(store, JSON.stringify({ owner, drafts }))
      isKept = true
    } catch {
      isKept = false
    }
  }

  // What was stored is answered with a redirect; going back to the page is none.
  function settle() {
    const [visit] = performance.getEntriesByType('navigation')
    const isStored = visit?.type !== 'back_forward' && visit?.redirectCount > 0
    for (const [key, draft] of Object.entries(drafts)) if (draft.isSent && isStored) delete drafts[key]
  }

  function restore(form) {
    const draft = drafts[name(form)]
    if (!draft) return
    if (shown(form).join('\0') === draft.base.join('\0')) {
      for (const field of fields(form)) {
        const value = draft.values[field.name]
        if (value === undefined || (field.options && ![...field.options].some(option => option.value === value))) continue
        field.value = value
      }
      tell(areas(form).find(area => area.value !== area.defaultValue))
    } else if (draft.isSent) {
      // The page is the answer to this form: what it shows is not sent yet.
      draft.values = values(form)
    }
  }

  function tell(area) {
    if (!area) return
    const line = document.createElement('p')
    line.className = 'hint'
    line.id = `${area.id}-kept`
    line.textContent = 'You wrote this before. It is not sent yet.'
    area.after(line)
    area.setAttribute('aria-describedby', `${area.getAttribute('aria-describedby') ?? ''} ${line.id}`.trim())
  }

  function note(form, isSent) {
    const base = drafts[name(form)]?.base ?? shown(form)
    const isWritten = areas(form).some((area, index) => area.value !== base[index])
      || inputs(form).some(input => input.value !== input.defaultValue)
    if (isWritten) drafts[name(form)] = { base, values: values(form), isSent }
    else delete drafts[name(form)]
    save()
  }

  if (agent) {
    settle()
    forms.forEach(restore)
  }
  // Nothing was stored of what is still here.
  for (const draft of Object.values(drafts)) draft.isSent = false
  // Other pages for logging in leave all as it is: their reader is not known yet.
  if (agent || isOver) save()

  for (const form of forms) {
    form.addEventListener('input', () => note(form, false))
    form.addEventListener('submit', () => note(form, true))
  }

  // What leads from page to page of the desk loses nothing, so nobody is asked.
  const stay = () => { if (isKept) staysUntil = Date.now() + 2000 }
  document.addEventListener('submit', event => {
    if (event.target.matches('.who')) sessionStorage.removeItem(store)
    else stay()
  })
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]')
    if (link?.origin === location.origin && link.pathname.includes('/desk/')) stay()
  })
  addEventListener('beforeunload', event => {
    if (Date.now() > staysUntil && forms.some(form => drafts[name(form)]?.isSent === false)) event.preventDefault()
  })
}
