/// A field of a recording that is looked at: kept by its rule, or dropped and counted.
enum Field: Int, Sendable, CaseIterable {
    case log, creator, browser, pages, entries
    case creatorName, creatorVersion
    case pageStarted, pageID, pageTitle, pageTimings, contentLoad, load
    case pageReference, started, time, request, response, timings, serverAddress, connection
    case resourceType, fromCache
    case method, address, requestVersion, requestHeaders, requestHeadersSize, requestBodySize
    case postData, postType, params, paramName, paramValue
    case status, statusText, responseVersion, responseHeaders, redirect, responseHeadersSize
    case responseBodySize, transferSize, error, content, contentSize, contentType, compression
    case headerName, headerValue
    case blocked, dns, connect, ssl, send, wait, receive
    /// Dropped: a list of cookies, a body, what people wrote, what a socket carried.
    case cookies, body, words, socketMessages
    /// Dropped and not counted: it says again what is kept elsewhere, or nothing.
    case repeated

    /// The container that its value is; nil for a plain value.
    var place: Place? {
        switch self {
        case .log: .log
        case .creator: .creator
        case .browser: .browser
        case .pages: .pages
        case .entries: .entries
        case .pageTimings: .pageTimings
        case .request: .request
        case .requestHeaders: .requestHeaders
        case .postData: .postData
        case .params: .params
        case .response: .response
        case .responseHeaders: .responseHeaders
        case .content: .content
        case .timings: .timings
        default: nil
        }
    }

    /// What it is counted as where it is dropped; nil where it is kept or says nothing.
    var dropped: RemovedKind? {
        switch self {
        case .cookies: .cookie
        case .body: .body
        case .words: .text
        case .socketMessages: .socketMessage
        default: nil
        }
    }

    /// True where its value is passed over.
    var isDropped: Bool { dropped != nil || self == .repeated }

    /// The keys of a place and their fields.
    static func keys(in place: Place) -> KeyValuePairs<String, Field> {
        switch place {
        case .root: ["log": .log]
        case .log:
            [
                "entries": .entries, "pages": .pages, "creator": .creator, "browser": .browser,
                "version": .repeated, "comment": .words,
            ]
        case .creator, .browser:
            ["name": .creatorName, "version": .creatorVersion, "comment": .words]
        case .page:
            [
                "startedDateTime": .pageStarted, "id": .pageID, "title": .pageTitle,
                "pageTimings": .pageTimings, "comment": .words,
            ]
        case .pageTimings:
            ["onContentLoad": .contentLoad, "onLoad": .load, "comment": .words]
        case .entry: entryKeys
        case .request: requestKeys
        case .response: responseKeys
        case .requestHeader, .responseHeader:
            ["name": .headerName, "value": .headerValue, "comment": .words]
        case .postData:
            ["mimeType": .postType, "params": .params, "text": .body, "comment": .words]
        case .param:
            [
                "name": .paramName, "value": .paramValue, "fileName": .words,
                "contentType": .repeated, "comment": .words,
            ]
        case .content:
            [
                "size": .contentSize, "mimeType": .contentType, "compression": .compression,
                "text": .body, "encoding": .repeated, "comment": .words,
            ]
        case .timings: timingKeys
        case .pages, .entries, .requestHeaders, .responseHeaders, .params: [:]
        }
    }

    private static let entryKeys: KeyValuePairs<String, Field> = [
        "startedDateTime": .started, "time": .time, "request": .request, "response": .response,
        "timings": .timings, "pageref": .pageReference, "serverIPAddress": .serverAddress,
        "_serverIPAddress": .serverAddress, "connection": .connection, "cache": .repeated,
        "_resourceType": .resourceType, "_fromCache": .fromCache, "_error": .error,
        "_errorMessage": .error, "_webSocketMessages": .socketMessages, "comment": .words,
        "_initiator": .words, "_priority": .repeated, "_connectionId": .repeated,
        "_isHTTPS": .repeated, "_request_id": .repeated, "_securityState": .repeated,
    ]

    private static let requestKeys: KeyValuePairs<String, Field> = [
        "method": .method, "url": .address, "httpVersion": .requestVersion,
        "headers": .requestHeaders, "cookies": .cookies, "queryString": .repeated,
        "postData": .postData, "headersSize": .requestHeadersSize, "bodySize": .requestBodySize,
        "comment": .words,
    ]

    private static let responseKeys: KeyValuePairs<String, Field> = [
        "status": .status, "statusText": .statusText, "httpVersion": .responseVersion,
        "headers": .responseHeaders, "cookies": .cookies, "content": .content,
        "redirectURL": .redirect, "headersSize": .responseHeadersSize,
        "bodySize": .responseBodySize, "_transferSize": .transferSize, "_error": .error,
        "_errorMessage": .error, "_errorText": .error, "_failureReason": .error,
        "_blockedReason": .error, "comment": .words,
    ]

    private static let timingKeys: KeyValuePairs<String, Field> = [
        "blocked": .blocked, "dns": .dns, "connect": .connect, "ssl": .ssl, "send": .send,
        "wait": .wait, "receive": .receive, "comment": .words, "_blocked_queueing": .repeated,
        "_blocked_proxy": .repeated, "_queued": .repeated, "_workerStart": .repeated,
        "_workerReady": .repeated, "_workerFetchStart": .repeated,
        "_workerRespondWithSettled": .repeated,
    ]
}
