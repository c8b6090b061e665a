extension Response {
    /// The response as the request's conditions want it (RFC 9110, 13 and 14):
    /// 304 when the client has it, 412 when it counts on another version, 206
    /// or 416 when it asks for a part and `Accept-Ranges` offers parts.
    ///
    /// Only a 200 to `GET` or `HEAD` is looked at: a handler that writes asks
    /// `Request.require` before it does.
    func meeting(_ request: Request) -> Response {
        guard request.isReading, status == .ok else { return self }
        let tag = headers["ETag"].map { ETag($0) }
        let changed = headers["Last-Modified"].flatMap { HTTPDate(Array($0.utf8).span) }
        let conditions = Preconditions(request.headers)
        switch conditions.evaluate(etag: tag, lastModified: changed, isReading: true) {
        case .notModified: return notModified
        case .failed: return bare(.preconditionFailed)
        case .proceed: break
        }
        guard request.method == .get, headers["Accept-Ranges"] == "bytes",
            let range = request.headers["Range"],
            conditions.allowsRange(etag: tag, lastModified: changed)
        else { return self }
        return part(ByteRange.read(Array(range.utf8).span, length: byteCount))
    }

    private func part(_ range: ByteRange) -> Response {
        switch range {
        case .whole: return self
        case .part(let range):
            var part = self
            part.status = .partialContent
            if let file {
                part.file = file.part(range)
            } else {
                part.body = Array(body[range])
            }
            part.headers["Content-Range"] =
                "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(byteCount)"
            return part
        case .unsatisfiable:
            var refusal = bare(.rangeNotSatisfiable)
            refusal.headers["Content-Range"] = "bytes */\(byteCount)"
            return refusal
        }
    }

    /// An answer without a body, with the fields that every answer has.
    private func bare(_ status: Status) -> Response {
        var response = Response(status: status, headers: headers)
        for name in [
            "Content-Type", "Content-Encoding", "Content-Language", "ETag", "Last-Modified",
        ] {
            response.headers[name] = nil
        }
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}

extension Request {
    /// Throws `.preconditionFailed` when the client's conditions do not hold
    /// for what it is about to change (RFC 9110, 13.2).
    ///
    /// `etag` is the tag of the present version, quotes included; nil when
    /// there is none yet.
    public func require(etag: String?, lastModified: HTTPDate? = nil) throws(Refusal) {
        let outcome = Preconditions(headers).evaluate(
            etag: etag.map { ETag($0) }, lastModified: lastModified, isReading: isReading,
            exists: etag != nil || lastModified != nil)
        if outcome == .failed { throw .preconditionFailed }
    }
}
