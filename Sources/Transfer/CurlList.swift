internal import CCurl

/// Lines as libcurl takes them, freed with their owner.
@safe final class CurlList {
    private(set) var head: UnsafeMutablePointer<curl_slist>?

    init(_ lines: [String]) {
        unsafe head = nil
        for line in lines { unsafe head = curl_slist_append(head, line) ?? head }
    }

    deinit { unsafe curl_slist_free_all(head) }
}
