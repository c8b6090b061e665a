internal import CCurl
import FoundationEssentials

/// A libcurl handle, freed with its owner. It keeps its connection for the next transfer
/// to the same server. One thread uses it.
@safe struct CurlHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    /// Nil when there is no memory.
    init?() {
        guard CurlHandle.isReady, let handle = unsafe curl_easy_init() else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe curl_easy_cleanup(handle) }

    /// Forgets all options; the connection stays. What holds for every transfer: no signals,
    /// no proxy of the environment, no other protocol.
    func begin(_ url: String, protocols: String, seconds: Int, connecting: Int) {
        unsafe curl_easy_reset(handle)
        set(CURLOPT_URL, url)
        set(CURLOPT_PROTOCOLS_STR, protocols)
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_TIMEOUT, seconds)
        set(CURLOPT_CONNECTTIMEOUT, connecting)
        set(CURLOPT_FOLLOWLOCATION, 0)
    }

    /// libcurl copies the text.
    func set(_ option: CURLoption, _ value: String) {
        unsafe curl_set_text(handle, option, value)
    }

    func set(_ option: CURLoption, _ value: Int) {
        unsafe curl_set_number(handle, option, value)
    }

    /// A body that is posted; libcurl copies it.
    func setBody(_ bytes: [UInt8]) {
        unsafe curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, start)
        }
    }

    /// Carries out the transfer: `lists` are given for its time, `upload` is sent, of the
    /// answer's body `mostBytes` are kept, `guarding` is asked for each connection.
    func perform(
        lists: [(CURLoption, [String])], mostBytes: Int = 64 * 1_024, upload: Upload? = nil,
        guarding: ConnectionGuard? = nil
    ) -> TransferAnswer {
        let lists = lists.map { ($0, CurlList($1)) }
        for (option, list) in lists { unsafe curl_set_list(handle, option, list.head) }
        let body = AnswerBody(most: mostBytes)
        unsafe curl_set_writer(handle, AnswerBody.take, AnswerBody.context(body))
        if let upload { unsafe curl_set_reader(handle, Upload.give, Upload.context(upload)) }
        if let guarding {
            unsafe curl_set_opener(handle, ConnectionGuard.open, ConnectionGuard.context(guarding))
        }
        return withExtendedLifetime((lists, body, upload, guarding)) {
            let code = unsafe curl_easy_perform(handle)
            let words = unsafe String(cString: curl_easy_strerror(code))
            return TransferAnswer(
                isDone: code == CURLE_OK, isLoginDenied: code == CURLE_LOGIN_DENIED,
                status: unsafe curl_response_code(handle), body: body.bytes, words: words,
                isPrivate: guarding?.hasRefused == true)
        }
    }

    private static let isReady = curl_begin() == CURLE_OK
}
