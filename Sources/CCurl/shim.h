#pragma once
// The checks of types by macros stand in the way of the calls below.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

// libcurl's setters and getters take any argument, which Swift cannot call: one
// function here for each kind of it.

/// Begins to use libcurl; more than once is no harm.
static inline CURLcode curl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode curl_set_text(
    CURL *_Nonnull handle, CURLoption option, const char *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_number(CURL *_Nonnull handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_size(CURL *_Nonnull handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_list(
    CURL *_Nonnull handle, CURLoption option, struct curl_slist *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

/// A function that is given or takes bytes, and what it is called with.
static inline CURLcode curl_set_reader(
    CURL *_Nonnull handle,
    size_t (*_Nonnull reader)(
        char *_Nullable buffer, size_t size, size_t count, void *_Nullable context),
    void *_Nullable context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_READDATA, context) : code;
}

static inline CURLcode curl_set_writer(
    CURL *_Nonnull handle,
    size_t (*_Nonnull writer)(
        char *_Nullable buffer, size_t size, size_t count, void *_Nullable context),
    void *_Nullable context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, writer);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, context) : code;
}

/// A function that is asked for the socket of each connection.
static inline CURLcode curl_set_opener(
    CURL *_Nonnull handle,
    curl_socket_t (*_Nonnull opener)(
        void *_Nullable context, curlsocktype purpose, struct curl_sockaddr *_Nullable address),
    void *_Nullable context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context) : code;
}

/// The last answer's status, of HTTP or SMTP; 0 for none.
static inline long curl_response_code(CURL *_Nonnull handle) {
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return code;
}

/// The bytes of an address without its family and port; answers how many there are, 0 for
/// one that is neither of IPv4 nor of IPv6. libcurl keeps room for either.
static inline int curl_address_bytes(
    const struct curl_sockaddr *_Nonnull address, unsigned char *_Nonnull bytes) {
    if (address->family == AF_INET) {
        const struct sockaddr_in *found = (const struct sockaddr_in *)&address->addr;
        __builtin_memcpy(bytes, &found->sin_addr, 4);
        return 4;
    }
    if (address->family == AF_INET6) {
        const struct sockaddr_in6 *found = (const struct sockaddr_in6 *)&address->addr;
        __builtin_memcpy(bytes, &found->sin6_addr, 16);
        return 16;
    }
    return 0;
}

/// Opens the socket that libcurl would open by itself.
static inline curl_socket_t curl_open(const struct curl_sockaddr *_Nonnull address) {
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
