extension Preconditions {
    /// Holds the conditions against what there is, in the order of RFC 9110,
    /// 13.2.2.
    ///
    /// The tag and the date are those of the answer that a `GET` would get
    /// now, nil when it has none; `exists` is false when there is nothing at
    /// that address. `isReading` is true for `GET` and `HEAD`.
    func evaluate(
        etag: ETag?, lastModified: HTTPDate?, isReading: Bool, exists: Bool = true
    ) -> Outcome {
        guard isExpectedVersion(etag, lastModified, exists) else { return .failed }
        guard isOtherVersion(etag, lastModified, isReading, exists) else {
            return isReading ? .notModified : .failed
        }
        return .proceed
    }

    /// True when a `Range` counts: there is no `If-Range`, or it names exactly
    /// this version. Otherwise the whole is sent.
    ///
    /// A date must be equal. Give none for what may change twice in a second:
    /// such a date does not tell its versions apart (13.1.5).
    func allowsRange(etag: ETag?, lastModified: HTTPDate?) -> Bool {
        guard let ifRange else { return true }
        if ifRange.first == UInt8(ascii: "\"") {
            guard let etag, !etag.isWeak else { return false }
            return ifRange == etag.opaque
        }
        guard let lastModified else { return false }
        return HTTPDate(ifRange.span) == lastModified
    }

    /// `If-Match`, or else `If-Unmodified-Since`.
    private func isExpectedVersion(
        _ etag: ETag?, _ lastModified: HTTPDate?, _ exists: Bool
    ) -> Bool {
        if let ifMatch {
            return exists
                && (ETag.isAny(ifMatch.span) || etag?.matchesStrongly(ifMatch.span) == true)
        }
        guard exists, let date = ifUnmodifiedSince.date, let lastModified else { return true }
        return lastModified <= date
    }

    /// `If-None-Match`, or else, for a method that reads, `If-Modified-Since`.
    private func isOtherVersion(
        _ etag: ETag?, _ lastModified: HTTPDate?, _ isReading: Bool, _ exists: Bool
    ) -> Bool {
        guard exists else { return true }
        if let ifNoneMatch {
            return !ETag.isAny(ifNoneMatch.span) && etag?.matches(ifNoneMatch.span) != true
        }
        guard isReading, let date = ifModifiedSince.date, let lastModified else { return true }
        return lastModified > date
    }
}
