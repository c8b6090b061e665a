#pragma once
#include <microhttpd.h>
#include <stdint.h>

/// What a daemon is started with; `context` is handed to each callback.
struct mhd_setup {
    int listen_socket;
    unsigned int threads;
    unsigned int connections;
    unsigned int idle_seconds;
    size_t connection_memory;
    /// PEM texts for TLS; NULL for cleartext.
    const char *_Nullable certificate;
    const char *_Nullable key;
    void *context;
    void *(*_Nonnull target)(void *, const char *, struct MHD_Connection *);
    MHD_AccessHandlerCallback _Nonnull request;
    MHD_RequestCompletedCallback _Nonnull completed;
    MHD_NotifyConnectionCallback _Nonnull connection;
};

/// A path that stays as it was sent: libmicrohttpd would turn `%00` into the
/// end of it.
static inline size_t mhd_keep_escaped(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    return strlen(text);
}

/// TLS 1.2 and 1.3 with the ciphers that GnuTLS holds for good.
#define MHD_PRIORITIES "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:%SERVER_PRECEDENCE"

/// MHD_start_daemon is variadic, so it is called here.
static inline struct MHD_Daemon *_Nullable mhd_start(const struct mhd_setup *_Nonnull setup) {
    unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    struct MHD_OptionItem more[5] = {{MHD_OPTION_END, 0, NULL}};
    int count = 0;
    if (setup->threads > 1)
        more[count++] = (struct MHD_OptionItem){MHD_OPTION_THREAD_POOL_SIZE, setup->threads, NULL};
    if (setup->certificate) {
        flags |= MHD_USE_TLS;
        more[count++] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)setup->certificate};
        more[count++] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)setup->key};
        more[count++] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)MHD_PRIORITIES};
    }
    more[count] = (struct MHD_OptionItem){MHD_OPTION_END, 0, NULL};
    return MHD_start_daemon(
        flags, 0, NULL, NULL, setup->request, setup->context,
        MHD_OPTION_LISTEN_SOCKET, setup->listen_socket,
        MHD_OPTION_CONNECTION_LIMIT, setup->connections,
        MHD_OPTION_CONNECTION_TIMEOUT, setup->idle_seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, setup->connection_memory,
        MHD_OPTION_URI_LOG_CALLBACK, setup->target, setup->context,
        MHD_OPTION_UNESCAPE_CALLBACK, mhd_keep_escaped, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, setup->completed, setup->context,
        MHD_OPTION_NOTIFY_CONNECTION, setup->connection, setup->context,
        MHD_OPTION_ARRAY, more,
        MHD_OPTION_END);
}

/// The connections of a daemon that are open.
static inline unsigned int mhd_connections(struct MHD_Daemon *_Nonnull daemon) {
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
    return info ? info->num_connections : 0;
}

/// What the connection callback stored for this connection.
static inline void *_Nullable mhd_context(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

/// The connection's socket, or -1.
static inline int mhd_socket(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

/// The client's address.
static inline const struct sockaddr *_Nullable mhd_client(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : NULL;
}

/// The bytes of the request line and the header with the empty line after it.
static inline size_t mhd_header_size(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info ? info->header_size : 0;
}
