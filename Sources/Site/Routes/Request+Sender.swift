import HTTPServer
import Web

extension Request {
    /// False for a page that a browser loads in case it is wanted.
    var isByPerson: Bool {
        let purpose = headers["Sec-Purpose"] ?? headers["Purpose"] ?? ""
        return method != .head && !purpose.hasPrefix("prefetch")
    }

    /// False where a browser says that another site's page has sent this.
    func isFromHere(_ address: SiteAddress) -> Bool {
        if let site = headers["Sec-Fetch-Site"] { return site == "same-origin" }
        return headers["Origin"].map { address.isOrigin($0, of: self) } ?? true
    }
}
