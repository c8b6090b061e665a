/// Words by which pasted texts show what tells nothing.
enum NoiseWords {
    /// Names whose values are numbers and ids of the program's own: `pid=12`.
    static let names = WordMap([
        "pid", "tid", "thread", "threadid", "threadname", "level", "loglevel", "severity", "ts",
        "time",
        "timestamp", "date", "datetime", "host", "hostname", "logger", "loggername", "caller",
        "module",
        "pod", "podname", "namespace", "container", "node", "region", "zone", "ip", "clientip",
        "remoteaddr", "remoteip", "client", "user", "userid", "uid", "session", "sessionid",
        "token",
        "accesstoken", "apikey", "key", "signature", "password", "secret", "spanid", "traceid",
        "requestid", "correlationid", "instance", "path", "url", "uri", "href", "port", "useragent",
        "duration", "latency", "elapsed", "took", "bytes", "size", "length", "version", "charset",
        "seq", "id", "account", "zoneid", "rayid", "xrequestid", "documentationurl", "docs",
        "maxage", "expires", "domain", "ja", "etag", "sni", "bytessent", "rt", "uct", "uht", "urt",
        "fwd", "dyno", "connect", "service", "protocol", "boundary",
    ])

    /// Names whose values are kept, whatever they look like.
    static let kept = WordMap([
        "status", "statuscode", "code", "error", "err", "errno", "errorcode", "errorno", "message",
        "msg",
        "reason", "title", "detail", "details", "description", "exception", "httpstatus",
        "response",
        "errordescription", "errormessage", "statustext", "responsecode", "httpcode", "type",
        "desc",
    ])

    /// Headers of a request or answer that tell nothing of the error.
    static let headers = WordMap([
        "date", "contenttype", "contentlength", "contentencoding", "useragent", "accept",
        "acceptencoding", "acceptlanguage", "acceptranges", "host", "connection", "cachecontrol",
        "expires", "vary", "etag", "setcookie", "cookie", "authorization", "proxyauthorization",
        "lastmodified", "stricttransportsecurity", "xframeoptions", "xcontenttypeoptions",
        "xxssprotection", "referrerpolicy", "permissionspolicy", "contentsecuritypolicy",
        "reportto",
        "nel", "altsvc", "expectct", "pragma", "origin", "referer", "secfetchmode", "secfetchsite",
        "secfetchdest", "age", "keepalive", "transferencoding", "cfcachestatus", "xcache",
        "xservedby", "xcachehits", "xtimer", "xamzcfpop", "servertiming", "xpoweredby", "xapikey",
        "xcsrftoken", "upgradeinsecurerequests", "priority", "p3p", "retryafter",
    ])
    /// Headers that hold a secret: its value is gone even where no line ends.
    static let secrets = WordMap([
        "authorization", "proxyauthorization", "cookie", "setcookie", "xapikey", "xcsrftoken",
    ])

    static let levels = WordMap([
        "error", "info", "warn", "warning", "debug", "trace", "fatal", "notice", "severe", "crit",
        "critical",
        "emerg", "alert", "verbose", "err", "inf", "wrn",
    ])
    static let monthsAndDays = WordMap([
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "january",
        "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ])
    static let months = WordMap([
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "january",
        "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december",
    ])
    static let zones = WordMap([
        "gmt", "utc", "cet", "cest", "pst", "pdt", "est", "edt", "cst", "cdt", "bst", "ist", "jst",
        "am", "pm", "z",
    ])
}
