// A worker that takes what is private out of a recording (HAR) before it is sent.
// The server does it again, by the same rules and a few more.
'use strict'
const REMOVED = '[removed]'
const words = text => new Set(text.split(/\s+/))

// The headers whose values are kept; all others lose theirs.
const PLAIN = words(`:method :status :scheme accept-encoding access-control-allow-credentials
access-control-allow-methods access-control-request-method age allow alt-svc cache-control connection
content-encoding content-length content-range content-type date keep-alive last-modified range
retry-after server server-timing transfer-encoding upgrade vary via warning
cross-origin-resource-policy sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site
sec-websocket-version user-agent cf-cache-status cf-mitigated openai-model openai-processing-ms
openai-version x-amz-cf-pop x-amzn-errortype x-cache x-cache-hits x-cache-status
x-envoy-attempt-count x-envoy-overloaded x-envoy-upstream-service-time x-powered-by x-proxy-cache
x-response-time x-runtime x-served-by x-squid-error x-timer x-vercel-cache x-vercel-error
x-ratelimit-limit x-ratelimit-remaining x-ratelimit-reset ratelimit`)
const IDS = words(`cf-ray x-request-id request-id x-amz-cf-id x-amzn-requestid x-amz-request-id
x-ms-request-id x-fastly-request-id x-azure-ref x-vercel-id x-goog-request-id x-oai-request-id
x-nf-request-id x-amz-id-2 x-akamai-request-id fly-request-id x-github-request-id
x-correlation-id x-trace-id x-amzn-trace-id traceparent x-b3-traceid x-cloud-trace-context`)
const ADDRESSES = words('location content-location referer origin access-control-allow-origin :path')
const HOSTS = words('host :authority')
// The values of these parameters are kept where they are short words or numbers.
const PARAMETERS = words(`page per_page limit offset count size sort order lang language locale v version
format type mode view width height retry attempt stream timeout model encoding transport platform
status error`)
// The part of a path after one of these belongs to somebody.
const ANNOUNCING = /^(users?|u|accounts?|profiles?|people|persons?|members?|customers?|invit(es?|ation)|reset|tokens?|verify|confirm|activate|unsubscribe|magic|share|s|secret|keys?|password|sessions?|home|emails?|otp|code|login|auth|callback|orgs?|workspaces?|teams?|tenants?|projects?)$/i
const SENSITIVE = /auth|token|secret|passw|apikey|accesskey|credential|cookie|sess|jwt|bearer|signature|csrf|xsrf|saml|assertion|otp|passkey|^(pass|pwd|pin|sid|sig|mfa|ssn|psk|e?mail|username|login|phone|address|code|state|key|nonce|ticket|hash|user|account|grant)$/
const SECRET = /^(eyJ|[sprk]k[-_]|sess-|gh[pousr]_|github_pat_|gl[a-z]{2,3}-|xox|xapp-|A(KIA|SIA|ROA|BIA)|AIza|ya29|GOCSPX-|hf_|whsec_|npm_|pypi-|do[po]_v1_|SG\.|sq0|EAAA|shp(at|ss|ca)_|lin_api_|figd_|sntrys_|hv[sb]\.|glsa_|r8_|sbp_|nvapi-|gsk_|xai-|pplx-|tskey-|PMAK-|dckr_pat_|rubygems_|key-|Atza|MII|AGE-|secret_|ntn_|pat-|dapi|cfut_|v1\.0-|1\/\/0).{8}/
const PRIVATE_IP = /^(0|10|127|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|2[2-5]\d)\./
const IPV4 = /^(\d{1,3}\.){3}\d{1,3}$/
const PRIVATE_NAME = /(^|\.)(local|localhost|localdomain|internal|intranet|lan|home|corp|private|test|example|invalid|onion|priv|domain|workgroup|box|docker|svc|home\.arpa)$/

const count = (text, pattern) => (text.match(pattern) ?? []).length
const switches = text => count(text, /\d(?=[a-z])|[a-z](?=\d)/gi)
const rises = text => count(text, /[a-z](?=[A-Z])/g)
const digits = text => count(text, /\d/g)
const letters = name => name.replace(/[^a-z]/gi, '').toLowerCase()

/// Too long and mixed for a word or a number that people use.
const isRandom = word => word.length >= 16 && (/\d/.test(word) || !/[^a-f\d]/i.test(word))
  || word.length >= 8 && switches(word) >= 3
  || word.length >= 16 && rises(word) * 5 >= word.length

/// Looks like a key, a token or an id.
const isSecret = word => word.length >= 8 && (SECRET.test(word)
  || word.split(/[^a-z\d]+/i).some(isRandom)
  || word.split(/[^a-z\d_-]+/i).some(run => run.length >= 20 && switches(run) >= 3)
  || /\+/.test(word) && word.length >= 16 && rises(word) >= 2 && /\d/.test(word))

function isPlainWord(word) {
  if (word.length > 20 || isRandom(word)) return false
  if (!/[a-z]/i.test(word)) return word.length <= 6
  if (/\d/.test(word)) return switches(word) <= 2 && word.length <= 12 && digits(word) <= 4
  return (word.length < 8 || !/[^aeiouy]{6}/i.test(word)) && (word.length < 12 || rises(word) * 4 < word.length)
}

/// A few short words and numbers, as paths have them: `backend-api`, `main.css`.
function isHarmless(part, longest = 48) {
  if (!part || part.length > longest || !/^[\w.-]+$/.test(part) || SECRET.test(part)) return false
  const all = part.split(/[._-]+/).filter(Boolean)
  const isKey = all.length >= 3 && !/[a-z]/.test(part) && part.length >= 12
  return all.length > 0 && all.length <= 8 && digits(part) <= 6 && !isKey
    && all.filter(switches).length <= 2 && all.every(isPlainWord)
}

const isText = value => typeof value === 'string'
const list = value => Array.isArray(value) ? value : []
const object = value => value !== null && typeof value === 'object' ? value : {}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/// Builds a recording anew from what is kept, and counts what is not.
class Cleaner {
  removed = {}

  remove(kind, times = 1) {
    if (times) this.removed[kind] = (this.removed[kind] ?? 0) + times
    return REMOVED
  }

  number(value, missing = -1) { return Number.isFinite(value) ? value : missing }

  times(values, names) {
    return Object.fromEntries(names.map(name => [name, this.number(object(values)[name])]))
  }

  /// What a browser counts up: `page_1`.
  name(value) { return isText(value) && isHarmless(value, 16) ? value : '' }

  word(value, longest = 24) {
    return isText(value) && value.length <= longest && /^[\w./+:-]*$/.test(value) && !isSecret(value) ? value : ''
  }

  phrase(value) {
    if (!isText(value) || !value) return ''
    const isPlain = value.length <= 48 && /^[\w .'/()+-]*$/.test(value)
      && value.split(' ').every(word => !isSecret(word) && !SENSITIVE.test(letters(word)))
    return isPlain ? value : this.remove('text')
  }

  time(value) {
    return isText(value) && /^\d{4}-\d\d-\d\dT[\d:.]{5,18}(Z|[+-]\d\d:?\d\d)$/.test(value) ? value
      : '1970-01-01T00:00:00.000Z'
  }

  type(value) {
    return isText(value) ? value.match(/^[a-z]+\/[\w.+-]{1,60}(; ?charset=[\w-]{1,20})?/i)?.[0] ?? '' : ''
  }

  kind(text) {
    const plain = decoded(text)
    return /[^\s]@[^\s]|\uff20|\ufe6b/.test(plain) ? 'emailAddress'
      : isSecret(text) || isSecret(plain) ? 'token' : ''
  }

  host(authority) {
    const at = authority.lastIndexOf('@')
    if (at > 0) this.remove('credential')
    const [, name, port = ''] = authority.slice(at + 1).toLowerCase().match(/^(\[[^\]]*\]|[^:]*)(:\d{1,5})?/)
    const isPrivate = IPV4.test(name) ? PRIVATE_IP.test(name)
      : !/^[\w-]+(\.[\w-]+)+\.?$/.test(name) || PRIVATE_NAME.test(name.replace(/\.$/, ''))
        || /(^|\.)(0x[^.]*|\d+)$|(\d+[.-]){4}/.test(name)
    if (isPrivate) {
      this.remove('privateAddress')
      return `removed.invalid${port}`
    }
    const isPlain = label => IPV4.test(name) || label.length < 16
      || !SECRET.test(label) && label.length <= 40 && label.split('-').every(part => !isRandom(part))
    return name.split('.').map(label => isPlain(label) ? label : (this.remove('token'), 'removed')).join('.') + port
  }

  address(value) {
    if (!isText(value) || !value) return ''
    const [, scheme, rest] = value.trim().match(/^(?:([a-z][a-z\d+.-]*):)?([^]*)$/i)
    if (scheme && !/^(https?|wss?)$/i.test(scheme)) {
      return `${/^(data|blob|about|file)$/i.test(scheme) ? `${scheme.toLowerCase()}:` : ''}${this.remove('pathPart')}`
    }
    const [, authority, path, query, fragment] = rest.match(/^(?:[/\\]{2}([^/\\?#]*))?([^?#]*)(\?[^#]*)?(#[^]*)?$/)
    const start = (scheme ? `${scheme.toLowerCase()}:` : '') + (authority === undefined ? '' : `//${this.host(authority)}`)
    if (value.length > 4096) return `${start}/${this.remove('pathPart')}`
    return start + this.path(path) + (query ? `?${this.query(query.slice(1))}` : '')
      + (fragment && fragment !== '#' ? `#${this.remove('fragment')}` : '')
  }

  path(path) {
    let announced = false
    return path.split(/[/\\]/).map(segment => {
      if (!segment) return ''
      const text = decoded(segment)
      const isKept = !announced && isHarmless(text)
      announced = ANNOUNCING.test(text)
      return isKept ? text : this.remove(this.kind(text) || 'pathPart')
    }).join('/')
  }

  query(query) {
    return query.split(/[&;]/).filter(Boolean).map(pair => {
      const [rawName, ...rest] = pair.split('=')
      const [name, value] = [decoded(rawName), decoded(rest.join('=').replace(/\+/g, ' '))]
      const isPlain = name.length <= 48 && name.split(/[[\]]/).filter(Boolean).every(part => isHarmless(part)) && /\w/.test(name)
      const shown = isPlain ? name : this.remove('queryValue')
      if (!rest.length || !value) return shown + (rest.length ? '=' : '')
      const isSensitive = SENSITIVE.test(letters(name))
      const isKept = isPlain && !isSensitive && (/^(true|false|null|yes|no|on|off|0|1)$/i.test(value)
        || PARAMETERS.has(name.toLowerCase()) && isHarmless(value, 24))
      return `${shown}=${isKept ? value : this.remove(this.kind(value) || (isSensitive ? 'token' : 'queryValue'))}`
    }).join('&')
  }

  /// A line of words: what looks private among them is taken out.
  line(text) {
    return text.slice(0, 2000)
      .replace(/\b[a-z]+:\/\/[^\s"'<>|{}]+/gi, address => this.address(address))
      .replace(/[^\s,;="'()<>[\]]+/g, word => {
        const kind = this.kind(word)
        if (kind) return this.remove(kind)
        const host = word.split('/')[0].toLowerCase()
        const isPrivate = IPV4.test(host) ? PRIVATE_IP.test(host) : PRIVATE_NAME.test(host) && host.includes('.')
          || host === 'localhost' || /^[\da-f]*:[\da-f:]*:[\da-f:.]*$/.test(host)
        return isPrivate ? this.remove('privateAddress') : word
      })
  }

  header({ name, value }) {
    const key = isText(name) ? name.toLowerCase() : ''
    const text = isText(value) ? value : ''
    const isKnown = [PLAIN, IDS, ADDRESSES, HOSTS].some(names => names.has(key))
    const shown = isKnown || isHarmless(key, 64) ? name : REMOVED
    return { name: shown, value: text && this.value(key, text) }
  }

  value(key, text) {
    if (key === 'content-type') return this.type(text)
    if (PLAIN.has(key)) return this.line(text)
    if (ADDRESSES.has(key)) return /^(\*|null)$/.test(text) ? text : this.address(text)
    if (HOSTS.has(key)) return this.host(text)
    const isID = IDS.has(key) && /^(?=.*\d)[\w.:/+=~;,-]{4,128}$/.test(text) && !SECRET.test(text) && !IPV4.test(text)
    if (isID) return text
    return this.remove(/cookies?$/.test(key) ? 'cookie' : SENSITIVE.test(letters(key)) ? 'credential' : 'headerValue')
  }

  headers(message) { return list(message.headers).slice(0, 200).map(header => this.header(object(header))) }

  request(request) {
    const url = this.address(request.url)
    const post = object(request.postData)
    this.remove('cookie', list(request.cookies).length)
    this.remove('body', post.text ? 1 : 0)
    this.remove('formField', list(post.params).length)
    const query = url.split('#')[0].split('?')[1] ?? ''
    return {
      method: this.word(request.method), url, httpVersion: this.word(request.httpVersion), cookies: [],
      headers: this.headers(request),
      queryString: query.split('&').filter(Boolean).map(pair => {
        const [name, value = ''] = pair.split('=')
        return { name, value }
      }),
      ...(request.postData ? { postData: { mimeType: this.type(post.mimeType), params: [], text: '' } } : {}),
      headersSize: this.number(request.headersSize), bodySize: this.number(request.bodySize),
    }
  }

  response(response) {
    const content = object(response.content)
    const error = [response._error, response._errorMessage, response._errorText].find(isText)
    this.remove('cookie', list(response.cookies).length)
    this.remove('body', content.text ? 1 : 0)
    return {
      status: this.number(response.status, 0), statusText: this.phrase(response.statusText),
      httpVersion: this.word(response.httpVersion), cookies: [], headers: this.headers(response),
      content: { size: this.number(content.size, 0), mimeType: this.type(content.mimeType) },
      redirectURL: this.address(response.redirectURL),
      headersSize: this.number(response.headersSize), bodySize: this.number(response.bodySize),
      ...(error ? { _error: this.line(error.slice(0, 300)) } : {}),
    }
  }

  entry(entry) {
    this.remove('socketMessage', list(entry._webSocketMessages).length)
    const server = isText(entry.serverIPAddress) && entry.serverIPAddress
    return {
      pageref: this.name(entry.pageref),
      startedDateTime: this.time(entry.startedDateTime), time: this.number(entry.time, 0),
      request: this.request(object(entry.request)), response: this.response(object(entry.response)), cache: {},
      timings: this.times(entry.timings, ['blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive']),
      ...(server ? { serverIPAddress: IPV4.test(server) ? this.host(server) : this.line(server) } : {}),
      _resourceType: this.word(entry._resourceType, 16),
    }
  }

  recording({ log }) {
    const program = value => ({ name: this.phrase(object(value).name), version: this.phrase(object(value).version) })
    return {
      log: {
        version: '1.2', creator: program(log.creator),
        ...(log.browser ? { browser: program(log.browser) } : {}),
        pages: list(log.pages).slice(0, 100).map(object).map(({ startedDateTime, id, title, pageTimings }) => ({
          startedDateTime: this.time(startedDateTime), id: this.name(id),
          title: /^https?:/i.test(title) ? this.address(title) : title ? this.remove('text') : '',
          pageTimings: this.times(pageTimings, ['onContentLoad', 'onLoad']),
        })),
        entries: list(log.entries).slice(0, 20_000).map(entry => this.entry(object(entry))),
      },
    }
  }
}

/// The clean recording and what was taken out; null for a text that is none.
function clean(text) {
  const whole = JSON.parse(text)
  if (!Array.isArray(whole?.log?.entries)) return null
  const cleaner = new Cleaner()
  return { text: JSON.stringify(cleaner.recording(whole)), removed: cleaner.removed }
}

onmessage = async ({ data }) => {
  try {
    postMessage(clean(await data.text()))
  } catch {
    postMessage(null)
  }
}
