/// What a word says of the number beside it.
enum WordRole: UInt8, Sendable {
    case none
    /// The number after it is a code: error, code, status.
    case label
    /// The number after it is a code, or a version and then a code: `HTTP/1.1 502`.
    case http
    /// May stand between a label and its number: “status is 502”.
    case filler
    /// As a filler after a label, as a count otherwise: “event id 1000”, “id 502”.
    case identity
    /// In a sentence a number after it may be a code: “a 502”, “getting 502”.
    case mention
    /// The number after it counts, orders or names something: page, port, line.
    case count
    /// The number before it is an amount of it: MB, seconds, users.
    case unit
    /// Joins numbers of one kind: “502 and 503”.
    case joint
    /// A number with `s` after it is a time: “took 502s”.
    case duration

    /// The role of each word that has one.
    static let all: WordMap<WordRole> = {
        var roles = WordMap<WordRole>()
        func add(_ words: String, as role: WordRole) {
            for word in words.split(separator: " ") { roles[WordHash(String(word))] = role }
        }
        add(labels, as: .label)
        add("http https", as: .http)
        add("is was be of type value", as: .filler)
        add("id number num nr no", as: .identity)
        add(mentions, as: .mention)
        add(counts, as: .count)
        add(units, as: .unit)
        add("and or und oder et ou y o", as: .joint)
        add("after took for in within timeout than every about", as: .duration)
        return roles
    }()

    /// Whether digits that follow a word at once are a word of their own: `HTTP502`.
    static func endsBeforeDigits(_ role: WordRole?) -> Bool { role == .label || role == .http }

    private static let labels = """
        error errors err code codes status statuses statuscode errorcode errno httpcode \
        httpstatus \
        responsecode exitcode event eventid response responses cf cloudflare sqlstate curl hresult \
        ntstatus fehler fehlercode erreur errore erro codigo código fout fel virhe błąd ошибка код hata エラー 错误 오류
        """
    private static let mentions = """
        a an the got get gets getting see seeing saw returns return returning gave gives giving \
        throws threw received receive receives responded responds answered answers shows showing \
        show says with this that these constant random many some another intermittent occasional \
        frequent persistent
        """
    private static let counts = """
        page pages port ports line lines chapter room year years flight usd eur gbp col column row \
        version v build pid tid thread step item section figure area zip postal country promo \
        discount coupon extension ext phone tel order invoice ticket issue pr bus route highway \
        seite zeile ligne zeilen size length
        """
    private static let units = """
        b kb mb gb tb kib mib gib bytes byte bits bit ms msec millis milliseconds s sec secs second \
        seconds min mins minute minutes hour hours h days day weeks week months month years pages \
        people persons users user customers members dollars dollar euros euro cents pounds usd eur \
        km miles meters m cm mm kg words word tokens token characters chars letters lines rows \
        records files items messages photos images requests times retries attempts percent pct px \
        points pieces participants employees emails entries samples am pm mhz ghz hz kbps mbps gbps \
        dpi rpm watts volts degrees
        """
}
