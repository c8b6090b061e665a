// Tells the others that somebody has this report open, or answers it, and shows who else does.
{
  const others = document.querySelector('#others')
  const reply = document.querySelector('#reply')
  const token = document.querySelector('input[name=form_token]').value
  const path = location.pathname.replace(/\/(reply|notes|change)$/, '') + '/presence'
  const body = field => new URLSearchParams([['form_token', token], field])

  async function stay() {
    if (document.hidden) return
    const isAnswering = reply !== null && reply.value.trim() !== ''
    try {
      const answer = await fetch(path, { method: 'POST', body: body(['answering', isAnswering ? 'yes' : 'no']) })
      if (!answer.ok) return
      const words = await answer.text()
      if (words === others.textContent) return
      const tag = document.createElement('span')
      tag.className = 'tag caution'
      tag.textContent = words
      others.replaceChildren(...words ? [tag] : [])
    } catch {
      // Without a network nobody is told; the next time will do.
    }
  }

  setInterval(stay, 20_000)
  let isTold = false
  reply?.addEventListener('input', () => {
    if (!isTold) stay()
    isTold = true
  })
  addEventListener('pagehide', () => navigator.sendBeacon(path, body(['left', 'yes'])))
}
