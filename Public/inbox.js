// The inbox by keys: j and k go through the rows, x chooses one, o opens it, r opens it at the
// reply. What is done by a key without any row chosen is done to the one one is at.
{
  const rows = [...document.querySelectorAll('.inbox > li')]
  let current = -1

  function go(step) {
    if (!rows.length) return
    rows[current]?.classList.remove('current')
    current = Math.min(Math.max(current + step, 0), rows.length - 1)
    rows[current].classList.add('current')
    rows[current].querySelector('a').focus()
  }

  // Whoever goes through the rows by Tab is at the one that has the focus.
  for (const [at, row] of rows.entries()) {
    row.addEventListener('focusin', () => {
      rows[current]?.classList.remove('current')
      current = at
      row.classList.add('current')
    })
  }

  const link = () => rows[current]?.querySelector('a')
  const box = row => row.querySelector('input')

  onKey('j', 'next report', () => go(1))
  onKey('k', 'report before', () => go(-1))
  onKey('x', 'choose it', () => rows[current] && box(rows[current]).click())
  onKey('o', 'open it', () => link()?.click())
  onKey('r', 'reply to it', () => { if (link()) location.href = link().href + '#reply' })

  for (const act of document.querySelectorAll('.bulk [data-key]')) {
    act.addEventListener('click', event => {
      // A pointer chooses by itself what it is done to.
      if (event.detail === 0 && rows[current] && !rows.some(row => box(row).checked)) box(rows[current]).checked = true
    })
  }
}
