import Handrail

/// The notices above a page's header, while they are true.
struct Banner {
    /// More lines would push the page off a phone.
    private static let mostLines = 3

    let lines: [NoticeLine]
    /// How many there are beside the lines; nil for none.
    let moreNotices: String?
    let statusPath = Paths.status

    /// Nil when no notice concerns the page.
    init?(for frame: PageFrame, _ chrome: Chrome) {
        let notices = chrome.notices.filter { notice in
            switch frame.banners {
            case .all: true
            case .concerning: notice.concerns(frame.codes)
            case .none: false
            }
        }
        guard !notices.isEmpty else { return nil }
        lines = notices.prefix(Banner.mostLines).map { NoticeLine($0, at: chrome.now) }
        let more = notices.count - lines.count
        moreNotices = more > 0 ? "And \(more) more" : nil
    }
}
